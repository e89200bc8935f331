"""Words for a program file that was brought: whose it is, what the check says, a mended copy."""

from coach.services.user_programs import Heed

OF_AUTHOR = "Written by {name}."
NO_AUTHOR = "The file does not say who wrote it."
HEEDS = {
    Heed.MANY_REPETITIONS: (
        "It asks for very many repetitions of one exercise. Ask whoever wrote it whether they "
        "are meant."
    ),
    Heed.TIME_TOO_SHORT: (
        "One of its times of day is too short for a session. You can change the times after you "
        "have taken it up."
    ),
    Heed.MUCH_WALKING: (
        "It asks for a lot of walking in a day. Ask whoever wrote it whether that is meant."
    ),
}
"""What of the check is the patient's to know. The rest is for whoever wrote the file."""
_ONE_FOR_WRITER = "The check has one note for whoever wrote this file."
_FOR_WRITER = "The check has {n} notes for whoever wrote this file."
SHOW_CHECK = "What the check says"
CHECK_TITLE = "What the check says of {file}"
CHECK_BACK = "Back"
CHECK_PAGE_LEAD = "This is for whoever wrote the file. Save it, and send it to them."
SAVE_CHECK = "Save what the check says"
CHECK_FILE = "{stem}-check.txt"
TEXT_FILES = "Text files (*.txt);;All files (*)"
CHECK_NOT_SAVED = "{file} cannot be written ({why})."
CHECK_ELSEWHERE = "Choose another folder."
CHECK_SAVED = "Saved as {path}."
CHECK_SAVED_LEAD = "It is a text file: open it to read or to print it."

MEND = "Show what can be mended"
MEND_TITLE = "Mend the typing of {file}?"
MEND_LEAD = (
    "A copy is written beside it, and your file stays as it is. Quotes, spaces, line ends, "
    "brackets of headings and lines of a chat around it are mended. Numbers are not: they say how "
    "much you do."
)
MEND_LINE = "Line {n}:  {before}"
MEND_LINE_AFTER = "becomes:  {after}"
MEND_LINE_GONE = "is taken away."
MEND_LINE_ENDS = "The ends of all lines become ordinary ones."
MEND_MORE = "and {n} more lines."
MEND_SAVE = "Save the mended copy"
MEND_LEAVE = "Leave it"


def for_writer(count: int) -> str:
    """Return that the check has notes which are not for the patient."""
    return _ONE_FOR_WRITER if count == 1 else _FOR_WRITER.format(n=count)

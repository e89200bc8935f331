"""Words for a program file that was brought: whose it is, what the check says, a mended copy."""

OF_AUTHOR = "Written by {name}."
NO_AUTHOR = "The file does not say who wrote it."
CHECK_LEAD = "The check says:"

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

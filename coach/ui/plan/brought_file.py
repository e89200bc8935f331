"""A program file that was brought: what is wrong with it, what of it can be mended, what it says.

Whoever wrote it, often without Steadyback at hand, gets an answer that can be saved and printed.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from coach.domain.plain_text import plain
from coach.domain.program import Program
from coach.services.user_programs import Mends, OpenedFile
from coach.ui.plan.sources_line import review
from coach.ui.saved_file import save_file
from coach.ui.texts import plan as plan_words
from coach.ui.texts import program_file as words
from coach.ui.widgets.question_page import DOT, QuestionPage

_SHOWN_MENDS = 40

Choice = tuple[str, Callable[[], object]]


def refused_page(
    path: Path,
    opened: OpenedFile,
    back: Callable[[], object],
    mend: Callable[[], object],
    save: Callable[[], object],
) -> QuestionPage:
    """Return the page of a file that cannot be used: every line that is wrong, and the ways on.

    Args:
        path: the file.
        opened: what came of it.
        back: leaves it.
        mend: shows what can be mended.
        save: saves what the check says.
    """
    lines = [plan_words.PROBLEMS_LEAD, *_listed(opened.problems)]
    choices: list[Choice] = [(words.MEND, mend)] if opened.mends is not None else []
    choices += [(plan_words.BACK, back), (words.SAVE_CHECK, save)]
    title = plan_words.BROUGHT_PROBLEMS.format(file=plain(path.name))
    return QuestionPage(title, lines, choices, back=back)


def mend_page(
    path: Path, mends: Mends, save: Callable[[], object], leave: Callable[[], object]
) -> QuestionPage:
    """Return the page that shows what a mended copy would differ in, and asks."""
    lines = [words.MEND_LEAD, *([words.MEND_LINE_ENDS] if mends.line_ends else [])]
    for line in mends.lines[:_SHOWN_MENDS]:
        before = words.MEND_LINE.format(n=line.number, before=line.before.strip())
        after = words.MEND_LINE_AFTER.format(after=line.after.strip())
        lines.append(f"{before}\n{after if line.after.strip() else words.MEND_LINE_GONE}")
    if (more := len(mends.lines) - _SHOWN_MENDS) > 0:
        lines.append(words.MEND_MORE.format(n=more))
    title = words.MEND_TITLE.format(file=plain(path.name))
    ways = [(words.MEND_SAVE, save), (words.MEND_LEAVE, leave)]
    return QuestionPage(title, lines, ways, back=leave)


def about_lines(program: Program, opened: OpenedFile | None) -> list[str]:
    """Return what a program says of itself, and what of the check the patient should know."""
    author = program.author
    signed = words.OF_AUTHOR.format(name=author) if author else words.NO_AUTHOR
    lines = [program.about] if program.about else []
    lines.append(f"{signed} {review(program.reviewed_by)}")
    if opened is None:
        return lines
    return [*lines, *(words.HEEDS[one] for one in opened.heeds)]


def writer_lines(opened: OpenedFile | None) -> list[str]:
    """Return that the check has something to say to whoever wrote the file, where it has."""
    count = len(opened.problems) + len(opened.notes) if opened is not None else 0
    return [words.for_writer(count)] if count else []


def check_page(
    path: Path, opened: OpenedFile, save: Callable[[], object], back: Callable[[], object]
) -> QuestionPage:
    """Return the page with what the check says to whoever wrote a file, but for its sessions."""
    lines = [words.CHECK_PAGE_LEAD, *_listed(line.strip() for line in opened.in_short)]
    title = words.CHECK_TITLE.format(file=plain(path.name))
    ways = [(words.SAVE_CHECK, save), (words.CHECK_BACK, back)]
    return QuestionPage(title, lines, ways, back=back)


def _listed(said: Iterable[str]) -> Iterator[str]:
    return (f"{DOT}{one}" for one in said)


def save_check(path: Path, opened: OpenedFile) -> None:
    """Write what the check says as a text file.

    Raises:
        ExportProblem: it cannot be written.
    """
    content = "".join(f"{line}\n" for line in opened.told)
    save_file(path, content.encode(), words.CHECK_NOT_SAVED, words.CHECK_ELSEWHERE)


def saved_page(path: Path, back: Callable[[], object]) -> QuestionPage:
    """Return the page that says where it was saved."""
    title = words.CHECK_SAVED.format(path=plain(path.name))
    lines = [plain(str(path)), words.CHECK_SAVED_LEAD]
    return QuestionPage(title, lines, [(plan_words.BACK, back)])

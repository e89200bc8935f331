"""After a crash: what was done of a session that was cut off, and the question how to go on."""

from collections.abc import Callable

from coach.domain.ladder import Library
from coach.domain.record import totals_of
from coach.services.ports import OpenSession
from coach.services.session.resume import where_it_stopped
from coach.ui.session.views.wording import sets_of, side_words
from coach.ui.texts import today as words
from coach.ui.texts.dates import long_day
from coach.ui.widgets.question_page import QuestionPage


def going_on_page(
    found: OpenSession,
    library: Library,
    *,
    go_on: Callable[[], None] | None,
    keep: Callable[[], None],
    discard: Callable[[], None],
) -> QuestionPage:
    """Return the question.

    Args:
        found: the session.
        library: the ladders, whose options may keep one knee bent.
        go_on: goes on with it; None where one cannot.
        keep: closes it as what it was.
        discard: counts it nowhere.
    """
    lines = _lines(found, library, asked=go_on is not None)
    choices = [(words.KEEP, keep), (words.DISCARD, discard)]
    if go_on is not None:
        choices.insert(0, (words.GO_ON, go_on))
    return QuestionPage(words.UNFINISHED_TITLE, lines, choices)


def _lines(found: OpenSession, library: Library, *, asked: bool) -> list[str]:
    prescription = found.start.prescription
    totals = totals_of(prescription, found.holds)
    kept = words.UNFINISHED_DONE.format(
        done=totals.holds_completed,
        planned=totals.holds_planned,
        when=f"{found.start.started.wall:%H:%M}, {long_day(found.start.started.wall.date())}",
    )
    hold = where_it_stopped(found)
    if hold is None:
        return [words.UNFINISHED_ALL, kept]
    if not found.holds:
        # Gone on with it begins at its beginning: a warm-up is not recorded.
        return [words.UNFINISHED_START if asked else words.UNFINISHED_BEFORE, kept]
    sets = sets_of(hold, prescription)
    side = side_words(hold, prescription, library).lower()
    where = (words.UNFINISHED_WHERE if asked else words.UNFINISHED_AT).format(
        exercise=hold.name.lower(),
        side=f"{side}, " if side else "",
        set_no=hold.set_no,
        sets=len(sets),
        rep_no=hold.rep_no,
        reps=sets[hold.set_no - 1],
    )
    return [where, kept]

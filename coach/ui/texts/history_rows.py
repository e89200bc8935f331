"""Words of History for what is kept of a day besides its sessions: a row, and all that was said."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.day_entries import DayEntry, Told
from coach.domain.flare import Flare
from coach.domain.function_scales import FunctionSaid, Scale
from coach.domain.instant import Instant
from coach.domain.movements_done import MovementDone
from coach.domain.notes import Note, NoteSaid
from coach.domain.plain_text import plain
from coach.domain.visits import VisitSaid
from coach.domain.weekly_review import ReviewSaid
from coach.services.history_rows import HistoryEntry, Row
from coach.ui.numbers import shown_number
from coach.ui.texts import history
from coach.ui.texts.dates import long_day, span_in_words, weekday
from coach.ui.texts.flare import set_off_by, what_helped
from coach.ui.texts.function import activities_of, minutes_of
from coach.ui.texts.movement import lasted
from coach.ui.texts.notes import note_line
from coach.ui.texts.phrasing import mid_sentence, span_of
from coach.ui.texts.weekly_review import BARRIERS

VISIT = "Visit"
WEEK = "Your week, {span}"
ANSWERED = "“{question}” {words}"
SURE = "sure of the next: {sure} of 10"
FUNCTION: Final[Mapping[Scale, str]] = {
    Scale.PSFS: "What you can do",
    Scale.MINUTES: "How long you can",
    Scale.PEG: "The last week (PEG)",
    Scale.RMDQ: "Roland-Morris",
}
SOME = "{n} of its answers"
FLARE = "Flare"
NO_FLARE = "Flare, taken back"
LASTS = "goes on"
TAKEN_OUT = "{line} (taken out)"

WALKED = "Walk, {lasted}"
WALKED_OF = "Walk, {lasted} of {meant} min"
TIMED_ON = "Timed on {day}, {time}"
SAID_ON = "Said on {day}, {time}"
EARLIER = "What was said before"
EARLIER_LEAD = "It is kept, and counts no more."
IS_TAKEN_OUT = "This is taken out: it counts nowhere. It is kept, and you can put it back."
COUNTS_AGAIN = "It counts again."
CHANGE = "Change it"
TAKE_OUT = "Take it out"
PUT_BACK = "Put it back"


def cells(row: Row) -> tuple[str, ...]:
    """Return a row of the list; see `HEADERS` of the sessions."""
    if isinstance(row, HistoryEntry):
        return history.cells(row)
    line = line_of(row)
    filled = (history.day_name(row.day), "", line if row.counts else TAKEN_OUT.format(line=line))
    return (*filled, *[""] * (len(history.HEADERS) - len(filled)))


def found_by(row: Row) -> str:
    """Return what a search looks at: the row, the day in full, and the kind of a note."""
    if isinstance(row, HistoryEntry):
        return history.found_by(row)
    return " ".join((*cells(row), long_day(row.day))).lower()


def title_of(entry: DayEntry) -> str:
    """Return the day of an entry in full, such as `Monday 16 November 2026`."""
    return f"{weekday(entry.day)} {long_day(entry.day)}"


def line_of(entry: DayEntry) -> str:
    """Return what was said last, in one line."""
    return told_line(entry.told)


def told_line(told: Told) -> str:
    """Return one thing that was said, in one line."""
    match told:
        case NoteSaid():
            day = told.day or told.at.local_date
            return note_line(
                Note(told.number, day, told.kind, told.words, told.minutes, told.until)
            )
        case VisitSaid():
            return _with(", ".join([VISIT, *_given(plain(told.who))]), plain(told.agreed))
        case ReviewSaid():
            return _week(told)
        case FunctionSaid():
            return _with(FUNCTION[told.scale], _answers(told))
        case MovementDone():
            return _walk(told)
        case Flare():
            return _flare(told)


def said_at(told: Told) -> str:
    """Return when something was said."""
    at: Instant
    sentence = TIMED_ON if isinstance(told, MovementDone) else SAID_ON
    match told:
        case MovementDone():
            at = told.started
        case Flare():
            at = told.told[-1].at if told.told else told.ended or told.began
        case FunctionSaid():
            at = told.put_right_at or told.at
        case _:
            at = told.at
    return sentence.format(day=long_day(at.local_date), time=f"{at.wall:%H:%M}")


def _walk(walk: MovementDone) -> str:
    done, meant = lasted(walk.done_s), round(walk.planned_s / 60)
    if round(walk.done_s / 60) >= meant:
        return WALKED.format(lasted=done)
    return WALKED_OF.format(lasted=done, meant=meant)


def _week(said: ReviewSaid) -> str:
    sunday = said.week + timedelta(days=DAYS_A_WEEK - 1)
    span = span_in_words(said.week, sunday).removeprefix("from ")
    parts = [BARRIERS[one] for one in said.barriers]
    parts += _given(plain(said.words))
    if said.sure is not None:
        parts.append(SURE.format(sure=said.sure))
    parts += [
        ANSWERED.format(question=plain(one.question), words=plain(one.words))
        for one in said.answers
    ]
    return _with(WEEK.format(span=span), "; ".join(parts))


def _answers(said: FunctionSaid) -> str:
    if said.scale is Scale.PSFS:
        return activities_of(said)
    if said.scale is Scale.MINUTES:
        return minutes_of(said)
    if said.score is None:
        return SOME.format(n=len(said.items))
    return shown_number(said.score)


def _flare(flare: Flare) -> str:
    if flare.taken_back and flare.ended is None:
        return NO_FLARE
    took = flare.days_it_took
    lasted = LASTS if took is None else span_of(took)
    story = flare.story
    parts = _given(set_off_by(flare.trigger), what_helped(story.helped), plain(story.words))
    return _with(f"{FLARE}, {lasted}", "; ".join(map(mid_sentence, parts)))


def _with(what: str, more: str) -> str:
    return f"{what}: {more}" if more else what


def _given(*parts: str) -> list[str]:
    return [part for part in parts if part]

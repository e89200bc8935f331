"""Dated things for the log that are neither a session nor an answer: what was pressed, and when.

A new kind needs a member of `EventKind`, its meaning in the log, and a function that makes its
`LogEvent`s. Everything that was pressed is listed, also what was taken back later.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.bad_day import BadDay
from coach.domain.feedback import ExerciseRating
from coach.domain.flag_review import FlagSaid, FlagWord
from coach.domain.flare import Flare, FlareStory, FlareWord
from coach.domain.instant import Instant
from coach.domain.notes import NoteSaid
from coach.domain.pt_questions import QuestionSaid, Word
from coach.domain.session_changes import SessionChange, SessionWord
from coach.domain.sides import Side
from coach.domain.visits import VisitSaid


class EventKind(StrEnum):
    """What happened; the words are part of the log."""

    BAD_DAY = "bad_day"
    NO_BAD_DAY = "no_bad_day"
    FLARE_BEGAN = "flare_began"
    FLARE_EASING = "flare_easing"
    FLARE_NOT_EASING = "flare_not_easing"
    FLARE_STEP = "flare_step"
    FLARE_STAY = "flare_stay"
    FLARE_TAKEN_BACK = "flare_taken_back"
    FLARE_ENDED = "flare_ended"
    FLARE_PUT_RIGHT = "flare_put_right"
    FLAG_TICKED = "flag_ticked"
    FLAG_GOES_ON = "flag_goes_on"
    FLAG_TAKEN_OUT = "flag_taken_out"
    SESSION_LEFT_OUT = "session_left_out"
    SESSION_PUT_BACK = "session_put_back"
    VISIT = "visit"
    VISIT_TAKEN_OUT = "visit_taken_out"
    NOTE = "note"
    NOTE_TAKEN_OUT = "note_taken_out"
    QUESTION = "question"
    QUESTION_ASKED = "question_asked"
    QUESTION_TAKEN_OUT = "question_taken_out"
    LEG_ASKED = "leg_asked"
    EXERCISE_PUT_RIGHT = "exercise_put_right"


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One thing that happened.

    Attributes:
        about: the id of what it is about, such as a flare's number or an exercise; empty for the
            day itself.
        detail: more of it, in words of the log.
    """

    at: Instant
    kind: EventKind
    about: str = ""
    detail: str = ""


_OF_WORD = {
    FlareWord.EASING: EventKind.FLARE_EASING,
    FlareWord.NOT_EASING: EventKind.FLARE_NOT_EASING,
    FlareWord.STEP: EventKind.FLARE_STEP,
    FlareWord.STAY: EventKind.FLARE_STAY,
    FlareWord.TAKEN_BACK: EventKind.FLARE_TAKEN_BACK,
}


def bad_day_events(said: Iterable[BadDay]) -> Iterator[LogEvent]:
    """Yield each press of "a bad day", and each time it was taken back."""
    for one in said:
        if one.why is None:
            yield LogEvent(one.at, EventKind.NO_BAD_DAY)
        else:
            yield LogEvent(one.at, EventKind.BAD_DAY, detail=one.why.value)


def flare_events(flares: Iterable[Flare]) -> Iterator[LogEvent]:
    """Yield the beginning of each flare, what was said in its course, and its end."""
    for flare in flares:
        about = str(flare.id)
        yield LogEvent(flare.began, EventKind.FLARE_BEGAN, about, flare.by.value)
        for note in flare.notes:
            yield LogEvent(note.at, _OF_WORD[note.word], about)
        if flare.ended is not None:
            yield LogEvent(flare.ended, EventKind.FLARE_ENDED, about)
        for before, told in zip(flare.versions, flare.told, strict=False):
            kind = EventKind.FLARE_PUT_RIGHT if told.counts else EventKind.FLARE_TAKEN_BACK
            yield LogEvent(told.at, kind, about, _told_before(before))


def _told_before(flare: Flare) -> str:
    """Return what was told of a flare, its days first where they were told too."""
    days = flare.days_told
    span = f"{days.first.isoformat()}/{days.last.isoformat()}" if days is not None else ""
    return "; ".join(filter(None, (span, _in_words(flare.story))))


def _in_words(story: FlareStory) -> str:
    """Return what was told of a flare in words of the record, and then in the user's own."""
    said = [one.value for one in (story.activity, story.posture) if one is not None]
    if story.braced is not None:
        said.append("braced" if story.braced else "not_braced")
    said += [one.value for one in story.helped]
    return "; ".join(part for part in (" ".join(said), story.words) if part)


_OF_FLAG = {
    FlagWord.TRUE: EventKind.FLAG_TICKED,
    FlagWord.STILL: EventKind.FLAG_GOES_ON,
    FlagWord.NO_LONGER: EventKind.FLAG_TAKEN_OUT,
}


def flag_events(said: Iterable[FlagSaid]) -> Iterator[LogEvent]:
    """Yield what was said of each profile flag."""
    for one in said:
        yield LogEvent(one.at, _OF_FLAG[one.word], one.flag_id)


_OF_SESSION = {
    SessionWord.LEFT_OUT: EventKind.SESSION_LEFT_OUT,
    SessionWord.PUT_BACK: EventKind.SESSION_PUT_BACK,
}


def session_events(changes: Iterable[SessionChange]) -> Iterator[LogEvent]:
    """Yield each time a session was left out, or put back."""
    for one in changes:
        yield LogEvent(one.at, _OF_SESSION[one.word], one.session_id)


def visit_events(said: Iterable[VisitSaid]) -> Iterator[LogEvent]:
    """Yield what was said of each visit: its day, who was seen, and what was agreed."""
    for one in said:
        if one.day is None:
            yield LogEvent(one.at, EventKind.VISIT_TAKEN_OUT, str(one.number))
        else:
            told = "; ".join(part for part in (one.day.isoformat(), one.who, one.agreed) if part)
            yield LogEvent(one.at, EventKind.VISIT, str(one.number), told)


def note_events(said: Iterable[NoteSaid]) -> Iterator[LogEvent]:
    """Yield each time a note was written down, put right or taken out, with what it is about."""
    for one in said:
        kind = EventKind.NOTE if one.day is not None else EventKind.NOTE_TAKEN_OUT
        yield LogEvent(one.at, kind, str(one.number), one.kind.value)


_OF_QUESTION = {
    Word.OPEN: EventKind.QUESTION,
    Word.ASKED: EventKind.QUESTION_ASKED,
    Word.TAKEN_OUT: EventKind.QUESTION_TAKEN_OUT,
}


def question_events(said: Iterable[QuestionSaid]) -> Iterator[LogEvent]:
    """Yield what was said of each question for the PT."""
    for one in said:
        yield LogEvent(one.at, _OF_QUESTION[one.word], str(one.number), one.words)


def leg_events(presses: Iterable[Instant]) -> Iterator[LogEvent]:
    """Yield each time that the user said that their PT knows of the leg."""
    for at in presses:
        yield LogEvent(at, EventKind.LEG_ASKED)


def rating_events(kept: Iterable[ExerciseRating]) -> Iterator[LogEvent]:
    """Yield each time that what was said of an exercise as a whole was put right: the session, what
    stood before, and what stands then.

    What only follows from an answer to "that hurt" is none: check_ins.csv tells of that.

    Args:
        kept: in the order in which they were kept.
    """
    stood: dict[tuple[str, str, Side | None], ExerciseRating] = {}
    for one in kept:
        of = (one.session_id, one.ladder_id, one.side)
        before, stood[of] = stood.get(of), one
        if before is None or one.put_right_at is None or _as_a_whole(before) == _as_a_whole(one):
            continue
        told = (one.session_id, one.side or "", _as_a_whole(before), _as_a_whole(one))
        detail = "; ".join(part for part in told if part)
        yield LogEvent(one.put_right_at, EventKind.EXERCISE_PUT_RIGHT, one.ladder_id, detail)


def _as_a_whole(said: ExerciseRating) -> str:
    worst = None if said.hurt else said.worst
    return " ".join("-" if part is None else str(part) for part in (worst, said.form))

"""What the patient wrote down, answered and took out, as the page for the PT tells of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.flag_review import FlagSaid, FlagWord, latest
from coach.domain.function_scales import FunctionPoint
from coach.domain.notes import Note, NoteKind, notes
from coach.domain.prescription import Prescription
from coach.domain.weekly_review import ReviewSaid, reviews
from coach.services.ports import LogStore
from coach.services.settings import FLAGS_SAID, Settings

_SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the program's author, and what was answered to it in a range.

    Attributes:
        answers: each with the local day on which it was said, newest first; empty where nobody
            answered.
    """

    question: str
    answers: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class PatientsOwn:
    """What the patient wrote down and looked back at in a range, and took out.

    Attributes:
        notes: newest first; walks are summed up in `walks`.
        walks: walks that were noted, and minutes of them in all.
        reviews: what was said of weeks that lie in the range in part, newest first.
        function: what they can do, day by day, oldest first.
        minds: what the plan's author says that the body minds, each with the day on which the
            patient took it out, or None.
        answered: what the plan in force asks, and what was asked before it and answered.
    """

    notes: tuple[Note, ...] = ()
    walks: tuple[int, int] = (0, 0)
    reviews: tuple[ReviewSaid, ...] = ()
    function: tuple[FunctionPoint, ...] = ()
    minds: tuple[tuple[str, date | None], ...] = ()
    answered: tuple[Answered, ...] = ()


def patients_own(
    store: LogStore,
    first: date,
    last: date,
    function: tuple[FunctionPoint, ...],
    plan: Prescription | None,
) -> PatientsOwn:
    """Return what they wrote down and looked back at.

    Args:
        store: the record.
        first: the first local day that it is about.
        last: the last one, included.
        function: what they could do, day by day.
        plan: the one in force at the end, or None.

    Raises:
        StoreProblem: the record cannot be read.
    """
    said_of_flags = Settings(store).get(FLAGS_SAID)
    noted = _noted(notes(store.notes_said()), first, last)
    walks = [one.minutes or 0 for one in noted if one.kind is NoteKind.WALK]
    said_of_weeks = reviews(store.reviews_said())
    return PatientsOwn(
        notes=tuple(one for one in noted if one.kind is not NoteKind.WALK),
        walks=(len(walks), sum(walks)),
        reviews=_said_of_weeks(said_of_weeks, first, last),
        function=function,
        minds=_minds(said_of_flags, plan, last),
        answered=_answered(said_of_weeks, plan, first, last),
    )


def _noted(standing: Sequence[Note], first: date, last: date) -> tuple[Note, ...]:
    return tuple(
        one for one in reversed(standing) if one.day <= last and (one.lasts or one.day >= first)
    )


def _said_of_weeks(said: Sequence[ReviewSaid], first: date, last: date) -> tuple[ReviewSaid, ...]:
    """Return the reviews in which something was said, of weeks that lie in the range in part."""
    return tuple(
        one
        for one in reversed(said)
        if first <= one.week + _SIX_DAYS and one.week <= last
        if one.barriers or one.words or one.sure is not None
    )


def _answered(
    said: Sequence[ReviewSaid], plan: Prescription | None, first: date, last: date
) -> tuple[Answered, ...]:
    asked: dict[str, list[tuple[date, str]]] = {
        one: [] for one in (plan.questions if plan is not None else ())
    }
    for one in sorted(said, key=lambda one: one.at.utc, reverse=True):
        if first <= one.at.local_date <= last:
            for answer in one.answers:
                asked.setdefault(answer.question, []).append((one.at.local_date, answer.words))
    return tuple(Answered(question, tuple(answers)) for question, answers in asked.items())


def _minds(
    said: Iterable[FlagSaid], plan: Prescription | None, last: date
) -> tuple[tuple[str, date | None], ...]:
    """Return what a plan sets of what the body minds, and when the patient took it out, if so."""
    until = latest(one for one in said if one.at.local_date <= last)
    found = []
    for one in plan.minds if plan is not None else ():
        word = until.get(one.id)
        out = word.at.local_date if word and word.word is FlagWord.NO_LONGER else None
        found.append((one.name, out))
    return tuple(found)

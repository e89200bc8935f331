"""A flare: a marked run of bad days with a plan of its own, and the way back from it.

A flare never changes the plan in force, which is the level to come back to. Between its first and
its last day lie steps from the smallest session back to the plan; the user agrees to each of them.
Its numbers stand in the flare program's `flare_return` (rule R17).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coach.domain.calendar import days
from coach.domain.instant import Instant
from coach.domain.record import DayKind, SessionSummary


class BegunBy(StrEnum):
    """How a flare began; the words are part of the record."""

    BUTTON = "button"
    PROPOSED = "proposed"


class Activity(StrEnum):
    """What may have set it off; the words are part of the record."""

    LIFTING = "lifting"
    SITTING = "sitting"
    STANDING = "standing"
    EXERCISE = "exercise"
    SLEEP = "sleep"
    OTHER = "other"


class Posture(StrEnum):
    """How the body was then; the words are part of the record."""

    BENT = "bent"
    TWISTED = "twisted"
    ARCHED = "arched"
    UPRIGHT = "upright"
    LYING = "lying"


class Help(StrEnum):
    """What helped; the words are part of the record."""

    WALKING = "walking"
    EASY_SESSIONS = "easy_sessions"
    BREATHING = "breathing"
    HEAT = "heat"
    POSITION = "position"
    MEDICINE = "medicine"
    TIME = "time"


class FlareWord(StrEnum):
    """What is said in the course of a flare; the words are part of the record."""

    EASING = "easing"
    NOT_EASING = "not_easing"
    STEP = "step"
    """A step back towards the plan was taken."""
    STAY = "stay"
    """Asked about a step: not today."""
    TAKEN_BACK = "taken_back"
    """It was no flare; days that were lived by its plan are spared all the same."""


@dataclass(frozen=True, slots=True)
class SuspectedTrigger:
    """What may have set a flare off; None for what was not answered.

    Attributes:
        braced: whether the trunk was braced then.
    """

    activity: Activity | None = None
    posture: Posture | None = None
    braced: bool | None = None


NOT_SAID = SuspectedTrigger()
"""Nothing was said of what set it off."""


@dataclass(frozen=True, slots=True)
class FlareStory:
    """What is said when a flare ends, and afterwards; None and empty for what was not answered.

    Attributes:
        activity, posture: what may have set it off.
        braced: whether the trunk was braced then.
        helped: what helped, in the order in which it is asked.
        words: short words of the user's own.
    """

    activity: Activity | None = None
    posture: Posture | None = None
    braced: bool | None = None
    helped: tuple[Help, ...] = ()
    words: str = ""

    @property
    def trigger(self) -> SuspectedTrigger:
        """What may have set it off, without the rest of what was said."""
        return SuspectedTrigger(self.activity, self.posture, self.braced)


@dataclass(frozen=True, slots=True)
class FlareNote:
    """One word said in the course of a flare, and when."""

    at: Instant
    word: FlareWord


@dataclass(frozen=True, slots=True)
class ToldDays:
    """The first and the last local day of a flare, as they are told once it was over.

    Raises:
        ValueError: the first comes after the last.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse days the wrong way round."""
        if self.first > self.last:
            raise ValueError(f"{self.first} > {self.last}")


@dataclass(frozen=True, slots=True)
class FlareTold:
    """All that is told of a flare once it was over, in the place of what was said at its end.

    Attributes:
        days: when it was; None where that is as it was pressed.
        counts: whether it is one. A flare that is taken out is a word about numbers: its days stay
            spared, and the way back from it stays as it is.
    """

    at: Instant
    story: FlareStory
    counts: bool = True
    days: ToldDays | None = None


@dataclass(frozen=True, slots=True)
class Flare:
    """One flare.

    Wide: what was pressed, what was told later, and what stands of both.

    Attributes:
        id: its number in the record.
        ended: None while it lasts.
        at_end: what was said at its end.
        at_first: what was said, while it lasted, of what may have set it off.
        notes: what was said in its course, in the order in which it was kept.
        told: what was told of it afterwards, in the order in which it was kept.
    """

    id: int
    began: Instant
    by: BegunBy
    ended: Instant | None = None
    at_end: FlareStory = FlareStory()
    notes: tuple[FlareNote, ...] = ()
    at_first: SuspectedTrigger = NOT_SAID
    told: tuple[FlareTold, ...] = ()

    @property
    def first_day(self) -> date:
        """The local date on which it began."""
        return self.began.local_date

    @property
    def story(self) -> FlareStory:
        """What was said of it last."""
        return self.told[-1].story if self.told else self.at_end

    @property
    def days_told(self) -> ToldDays | None:
        """Its days as they were told last; None where they are as they were pressed."""
        return self.told[-1].days if self.told else None

    @property
    def stands_from(self) -> date:
        """Its first day as it stands, told or pressed: for pictures, pages and files.

        What a flare spares, and the way back from it, go by `first_day` and `last_day`: those days
        were lived by its plan, whatever is told of them.
        """
        return self.days_told.first if self.days_told is not None else self.first_day

    def stands_until(self, today: date) -> date:
        """Return its last day as it stands, told or pressed; see `stands_from`."""
        return self.days_told.last if self.days_told is not None else self.last_day(today)

    @property
    def versions(self) -> tuple["Flare", ...]:
        """The flare as it was first told, and as it was told each time after that."""
        told = range(len(self.told) + 1)
        return tuple(replace(self, told=self.told[:count]) for count in told)

    @property
    def taken_back(self) -> bool:
        """Whether it was said to be none, in its course or afterwards."""
        return self._no_flare or (bool(self.told) and not self.told[-1].counts)

    @property
    def _no_flare(self) -> bool:
        return any(note.word is FlareWord.TAKEN_BACK for note in self.notes)

    @property
    def taken_back_at_once(self) -> bool:
        """Whether it was said to be none on its first day; see `was_a_slip`."""
        return self._no_flare and self.last_day(self.first_day) == self.first_day

    @property
    def lasts(self) -> bool:
        """Whether it goes on."""
        return self.ended is None and not self._no_flare

    @property
    def trigger(self) -> SuspectedTrigger:
        """What may have set it off, as it was said last: at its end, or else at its beginning."""
        return self.at_first if self.ended is None else self.story.trigger

    @property
    def level(self) -> int:
        """How many steps back towards the plan were taken."""
        return sum(note.word is FlareWord.STEP for note in self.notes)

    @property
    def eases(self) -> bool | None:
        """What was said last of whether it eases; None where nothing was."""
        said = {FlareWord.EASING: True, FlareWord.NOT_EASING: False}
        return next((said[one.word] for one in reversed(self.notes) if one.word in said), None)

    @property
    def days_it_took(self) -> int | None:
        """Days from the first to the last as they stand, both counted; None while it lasts."""
        if self.ended is None:
            return None
        last = self.stands_until(self.ended.local_date)
        return max(1, (last - self.stands_from).days + 1)

    def last_day(self, today: date) -> date:
        """Return the local date on which it ended; while it lasts, today."""
        if self.ended is not None:
            return self.ended.local_date
        return self.notes[-1].at.local_date if self._no_flare else today

    def nth_day(self, today: date) -> int:
        """Return which day of the flare it is, from 1."""
        return max(1, (today - self.first_day).days + 1)

    def said_since(self, day: date, *words: FlareWord) -> bool:
        """Return whether one of some words was said on a day or later."""
        return any(note.word in words and note.at.local_date >= day for note in self.notes)


def flare_on(flares: Iterable[Flare]) -> Flare | None:
    """Return the flare that lasts, or None."""
    return next((one for one in flares if one.lasts), None)


def last_flare(flares: Sequence[Flare]) -> Flare | None:
    """Return the latest flare that is over, or None.

    Args:
        flares: in the order in which they began.
    """
    over = [one for one in flares if one.ended is not None and not one.taken_back]
    return over[-1] if over else None


def what_helped(flares: Sequence[Flare]) -> tuple[Help, ...]:
    """Return what helped in the latest flare of which it was said; empty where it never was.

    Args:
        flares: in the order in which they began.
    """
    told = (one for one in reversed(flares) if one.ended is not None and not one.taken_back)
    return next((one.story.helped for one in told if one.story.helped), ())


def was_a_slip(flare: Flare, begun: Iterable[SessionSummary]) -> bool:
    """Return whether a flare was begun by mistake: taken back before it was lived.

    A smaller session of that day, before it or after, or of a bad day, is reason enough to believe
    that the day was no ordinary one: then its days are spared, and the way back goes step by step.

    Args:
        flare: any flare.
        begun: sessions, those of its first day among them.
    """
    return flare.taken_back_at_once and not any(
        one.kind is not DayKind.ORDINARY and one.day == flare.first_day for one in begun
    )


class FlareDays:
    """The days of flares: nothing is missed on them.

    A flare that was said to be none, once days of it were lived, spares them as any other.

    Args:
        flares: in any order.
        today: where a flare that lasts ends for now.
        begun: sessions, those of the days that are asked for among them; see `was_a_slip`.
    """

    def __init__(
        self, flares: Iterable[Flare], today: date, begun: Collection[SessionSummary]
    ) -> None:
        self._spans = [
            (one.first_day, one.last_day(today)) for one in flares if not was_a_slip(one, begun)
        ]

    def __contains__(self, day: object) -> bool:
        """Return whether a local date lies in a flare."""
        return isinstance(day, date) and self.nth(day) is not None

    def days(self, first: date, last: date) -> Iterator[date]:
        """Yield those of a range of days that lie in a flare; a day of two flares twice."""
        for began, ended in self._spans:
            yield from days(max(first, began), min(last, ended))

    def nth(self, day: date) -> int | None:
        """Return which day of a flare a local date is, from 1, or None outside of flares.

        A day on which one flare ends and the next begins is day 1 of the next.
        """
        began = [first for first, last in self._spans if first <= day <= last]
        return (day - max(began)).days + 1 if began else None

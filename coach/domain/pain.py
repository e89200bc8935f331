"""What people say of their pain: numbers from 0 to 10, and how far down the leg it is felt.

"Not asked" is None and never 0. The scale's ends are "no pain" and "worst pain you can imagine".
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import IntEnum, StrEnum
from functools import reduce
from operator import or_
from typing import Final

from coach.domain.hurt_said import HurtSaid
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by, said_when

PAIN_MIN = 0
PAIN_MAX = 10

STIFF_MAX_MIN = 1440
"""No morning is longer than a day."""


class LegSite(IntEnum):
    """The furthest place down the leg where something is felt. A higher number is further down
    (sources S17, S18).
    """

    NONE = 0
    BACK = 1
    BUTTOCK = 2
    THIGH = 3
    KNEE = 4
    SHIN = 5
    FOOT = 6


class AskedWhen(StrEnum):
    """When a check-in was made."""

    BEFORE = "before"
    DURING = "during"
    """In the middle of a session, after "that hurt"; the number is how bad it was there."""
    AFTER = "after"
    MORNING = "morning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Which warning signs were said of something; each makes it red whatever the number.

    Carried as one value from the question to the record, the rules and the log: a new sign is one
    more field and one more column. "Not said" is not "not there": nobody was examined.

    Attributes:
        sharp: it was sharp or electric (rule R8).
        leg_moved_down: what is felt in the leg went further down (sources S17, S18).
        numb_or_weak: numbness or weakness is new (rule R8); never the same as sharp.
    """

    sharp: bool = False
    leg_moved_down: bool = False
    numb_or_weak: bool = False

    def __bool__(self) -> bool:
        """Whether any was said."""
        return any(getattr(self, name) for name in SIGNS)

    def __or__(self, other: "Signs") -> "Signs":
        """Return the signs that were said of one or the other."""
        return Signs(**{name: getattr(self, name) or getattr(other, name) for name in SIGNS})


SIGNS: Final = tuple(field.name for field in fields(Signs))
"""The names of the signs, as the record and the log have them."""

NO_SIGNS: Final = Signs()


def all_signs(said: Iterable[Signs | None]) -> Signs:
    """Return every sign that was said of any of these."""
    return reduce(or_, (one for one in said if one is not None), NO_SIGNS)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One set of ratings; every part may be missing.

    Attributes:
        at: the moment that it is about: when the question was answered first.
        back: back pain now, 0-10, or None when not answered.
        leg: leg pain now, 0-10, or None.
        leg_site: furthest place in the leg, or None.
        session_id: the session it belongs to, or None for a morning.
        elsewhere: pain that was said to be neither in the back nor in the leg, 0-10, or None.
        signs: warning signs said in the middle of a session, of the
            warm-up as of any exercise; None at other moments, where nobody is asked.
        stiff_min: minutes that the back was stiff after getting up, or None.
        slept_badly: whether the night was bad, or None.
        hurt: what "that hurt" was about; None at other moments, and in records of before 0020.
        put_right_at: when it was said, where it puts an earlier answer right, or follows from one
            that was; else None.
    """

    asked: AskedWhen
    at: Instant
    back: int | None = None
    leg: int | None = None
    leg_site: LegSite | None = None
    session_id: str | None = None
    elsewhere: int | None = None
    signs: Signs | None = None
    stiff_min: int | None = None
    slept_badly: bool | None = None
    hurt: HurtSaid | None = None
    put_right_at: Instant | None = None

    def __post_init__(self) -> None:
        """Refuse numbers off the scale."""
        for rating in (self.back, self.leg, self.elsewhere):
            if rating is not None and not PAIN_MIN <= rating <= PAIN_MAX:
                raise ValueError(f"no rating: {rating}")
        if self.stiff_min is not None and not 0 <= self.stiff_min <= STIFF_MAX_MIN:
            raise ValueError(f"stiff_min: {self.stiff_min}")

    @property
    def answered(self) -> bool:
        """Whether anything was answered at all."""
        if self.back is not None or self.leg is not None:
            return True
        said = (self.leg_site, self.elsewhere, self.stiff_min, self.slept_badly, self.hurt)
        return self.warning or any(each is not None for each in said)

    @property
    def said_at(self) -> Instant:
        """When it was said as it stands."""
        return said_when(self.at, self.put_right_at)

    @property
    def warning(self) -> bool:
        """Whether a warning sign was said."""
        return bool(self.signs)

    @property
    def felt_at(self) -> LegSite | None:
        """The furthest place in the leg, or None where it is not known.

        Leg pain of 0 without a place means that nothing is felt there. Leg pain above 0 that is
        said to be felt nowhere in the leg is at an unknown place.
        """
        if self.leg_site is None and self.leg == 0:
            return LegSite.NONE
        if self.leg_site is LegSite.NONE and self.leg:
            return None
        return self.leg_site

    @property
    def felt_as_far_as(self) -> LegSite | None:
        """The place down to which something is felt for certain: with leg pain at an unknown place
        it is the buttock, the top of the leg.
        """
        if self.felt_at is None and self.leg:
            return LegSite.BUTTOCK
        return self.felt_at


def moved_down(before: LegSite | None, after: LegSite | None) -> bool:
    """Return whether what is felt in the leg has moved further down (peripheralised).

    This outweighs any number (sources S17, S18). Unknown on either side is not "moved".
    """
    return before is not None and after is not None and after > before


def said_during(check_ins: Iterable[CheckIn]) -> list[CheckIn]:
    """Return what was said in the middle of sessions, one for each "that hurt".

    Of several of the same session and moment the last one counts: an answer was put right.

    Args:
        check_ins: in the order in which they were kept.
    """
    during = (one for one in check_ins if one.asked is AskedWhen.DURING)
    return list(latest_by(during, lambda one: (one.session_id, one.at.utc)).values())


def question(one: CheckIn) -> tuple[str | date, AskedWhen, datetime | None]:
    """Return which question a check-in answers: of a session or a day, and when it was asked.

    A check-in before a session that was then not begun is a question of its own: a later one of
    that day does not replace it.
    """
    alone = one.asked is AskedWhen.BEFORE and one.session_id is None
    moment = one.at.utc if alone or one.asked is AskedWhen.DURING else None
    return one.session_id or one.at.local_date, one.asked, moment


def first_asked(
    check_ins: Iterable[CheckIn],
) -> dict[tuple[str | date, AskedWhen, datetime | None], Instant]:
    """Return when each question was answered first: what is put right later speaks of that moment.

    Args:
        check_ins: in the order in which they were kept.
    """
    first: dict[tuple[str | date, AskedWhen, datetime | None], Instant] = {}
    for one in check_ins:
        if one.answered:
            first.setdefault(question(one), one.at)
    return first


def counting(check_ins: Iterable[CheckIn]) -> list[CheckIn]:
    """Return the check-ins that count, in the order in which they were first given.

    A corrected answer replaces the first one as a whole, at the first one's place in the order. A
    later check-in without any answer replaces nothing.

    Args:
        check_ins: in the order in which they were kept.
    """
    return list(latest_by((one for one in check_ins if one.answered), question).values())


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """A check-in as it was kept, and whether it counts: one that was put right is kept too."""

    said: CheckIn
    counts: bool


def kept_answers(check_ins: Iterable[CheckIn]) -> list[KeptAnswer]:
    """Return every check-in with an answer, in the order given; see `counting`.

    Args:
        check_ins: in the order in which they were kept.
    """
    answered = [one for one in check_ins if one.answered]
    latest = latest_by(enumerate(answered), lambda placed: question(placed[1]))
    counts = {place for place, _ in latest.values()}
    return [KeptAnswer(one, place in counts) for place, one in enumerate(answered)]


def session_check_ins(check_ins: Iterable[CheckIn]) -> dict[tuple[str, AskedWhen], CheckIn]:
    """Return the check-in that counts for each session and moment: the latest with an answer.

    Args:
        check_ins: in order of their time.
    """
    answered = (one for one in check_ins if one.answered)
    latest = latest_by(answered, lambda one: (one.session_id, one.asked))
    return {(of, asked): one for (of, asked), one in latest.items() if of is not None}


def worst_of(said: Iterable[int | None]) -> int | None:
    """Return the worst of some ratings, 0-10, or None where none was given."""
    return max((one for one in said if one is not None), default=None)

"""The warning signs: what is asked, what an answer locks, and when to ask again.

One sign of group A is an emergency, one of group B wants a doctor today, one of group C is told
and written down (sources S19-S24, S120-S122; docs/evidence.md, "Red flags"). "Not sure" counts as
yes. Nothing here ever says that somebody is well: no sign means that nothing is locked, no more.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, IntEnum, StrEnum
from typing import Final

from coach.domain.instant import Instant


class Group(IntEnum):
    """How soon somebody must be seen; a lower number is sooner."""

    EMERGENCY = 1
    """A: emergency help now; everything stops."""
    DOCTOR_TODAY = 2
    """B: a doctor today; no session without a clinician's word."""
    SOON = 3
    """C: the PT or a doctor soon; sessions go on."""


class WarningSign(Enum):
    """One question. The value is its id in the record and in the files for the PT."""

    SADDLE_NUMBNESS = "saddle_numbness"
    BLADDER = "bladder"
    BOWEL = "bowel"
    SEXUAL_FUNCTION = "sexual_function"
    BOTH_LEGS = "both_legs"
    HARD_FALL = "hard_fall"
    CHEST_PAIN = "chest_pain"
    FEVER_VERY_UNWELL = "fever_very_unwell"

    FEVER_OR_INFECTION = "fever_or_infection"
    WEIGHT_LOSS_OR_CANCER = "weight_loss_or_cancer"
    PAIN_AT_REST = "pain_at_rest"
    ONE_LEG_WEAK = "one_leg_weak"
    UNSTEADY_OR_BENT = "unsteady_or_bent"
    BAND_OR_LUMP = "band_or_lump"
    WEAK_BONES_NEW_PAIN = "weak_bones_new_pain"

    SIX_WEEKS = "six_weeks"
    TWO_DAYS = "two_days"
    UNUSUAL_AGE = "unusual_age"

    @property
    def group(self) -> Group:
        """How soon somebody must be seen for it."""
        if self in _EMERGENCY:
            return Group.EMERGENCY
        return Group.SOON if self in _SOON else Group.DOCTOR_TODAY


_EMERGENCY: Final = frozenset(tuple(WarningSign)[:8])
_SOON: Final = frozenset({WarningSign.SIX_WEEKS, WarningSign.TWO_DAYS, WarningSign.UNUSUAL_AGE})

LONG_FORM: Final = tuple(WarningSign)
"""Every sign, in the order of asking: the gravest first."""
SHORT_FORM: Final = LONG_FORM[:11]
"""What is asked again each week and after an alarm ("Red flags" in docs/evidence.md)."""
NERVE_FORM: Final = LONG_FORM[:15]
"""All of groups A and B, asked where a leg, numbness or weakness is the reason: the short form
leaves out the very sign that was said then, a weak leg or numbness that spreads."""

ASKED_AGAIN_AFTER: Final = timedelta(days=7)
"""The short form comes weekly ("Red flags" in docs/evidence.md)."""


class Said(StrEnum):
    """An answer to one sign."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Shown(StrEnum):
    """What a set of answers leads to on the screen."""

    EMERGENCY = "emergency"
    DOCTOR_TODAY = "doctor_today"
    SOON = "soon"
    GO_ON = "go_on"


class Trigger(StrEnum):
    """Why the signs were asked."""

    FIRST_START = "first_start"
    WEEKLY = "weekly"
    MUCH_PAIN = "much_pain"
    """Pain from which the plan proposes no normal session (rule R28)."""
    OVER_USUAL = "over_usual"
    """Pain three points over the usual (rule R28)."""
    LEG_FURTHER_DOWN = "leg_further_down"
    LEG_BELOW_KNEE = "leg_below_knee"
    """It is felt below the knee, and nothing was told before to compare it with."""
    NUMB_OR_WEAK = "numb_or_weak"
    LEG_TICKED = "leg_ticked"
    """The user ticked, among what their body minds, that they feel something in a leg."""
    FLARE = "flare"
    """A flare is about to begin (rule R28)."""
    SOMETHING_WRONG = "something_wrong"
    """The user asked for them."""
    LOST = "lost"
    """Something locked sessions, and what it was can no longer be read."""
    BEGUN = "begun"
    """A grave sign was not answered with no, and the list was not answered to its end yet."""
    UNFINISHED = "unfinished"
    """A list was left before its end, with a grave sign in it."""
    REST = "rest"
    """An emergency ended an earlier list: its signs that were not asked are asked now."""


OF_NERVES: Final = frozenset({
    Trigger.NUMB_OR_WEAK, Trigger.LEG_FURTHER_DOWN, Trigger.LEG_BELOW_KNEE, Trigger.LEG_TICKED,
    Trigger.FLARE,
})  # fmt: skip
"""Reasons for which `NERVE_FORM` is asked; a flare is one, for it may answer one of the others."""


class Deed(StrEnum):
    """What the user did about an answer."""

    SEEN = "seen"
    """Was seen by somebody, who is named, on a day that is named."""
    CLINICIAN_AGREED = "clinician_agreed"
    """Said that a clinician lets them go on, and typed the words."""
    CLINICIAN_REFUSED = "clinician_refused"
    """Said that a clinician does not, or not yet, and typed the words; it opens nothing."""
    PRINTED = "printed"
    TAKEN_BACK = "taken_back"
    """Said at once that it was a wrong key press; the whole list is asked again."""


@dataclass(frozen=True, slots=True)
class Done:
    """What the user did about a screening, and when.

    Attributes:
        by: who saw them, or what a clinician said, in the user's words; else "".
        on: the day on which they were seen, or None.
    """

    deed: Deed
    at: Instant
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Screening:
    """One set of answers to the signs.

    Attributes:
        id: names it in the record. That of an unfinished list is the id that the finished one will
            have, a dot and a number: so no clock is needed to tell whether it was finished.
        at: when the last of them was answered.
        trigger: why they were asked.
        answers: every sign that was asked, with its answer; none where answers were lost. From an
            emergency on no more is asked, see `not_asked`.
        said_at: when the newest alarm was said that they answer; None where there was none. It is
            later than `at` where the clock was set back between the two.
        done: what was done about it since, in order.
    """

    id: str
    at: Instant
    trigger: Trigger
    answers: Mapping[WarningSign, Said]
    said_at: Instant | None = None
    done: Sequence[Done] = field(default=())

    @property
    def finished(self) -> bool:
        """Whether every sign that was to be asked has its answer; only then do answers count."""
        return self.trigger is not Trigger.BEGUN

    @property
    def of_list(self) -> str:
        """The id of the list that it is, or that it is the beginning of."""
        return self.id if self.finished else self.id.rpartition(".")[0]

    @property
    def taken_back(self) -> bool:
        """Whether the user said that it was a wrong key press."""
        return any(one.deed is Deed.TAKEN_BACK for one in self.done)

    @property
    def not_asked(self) -> tuple[WarningSign, ...]:
        """The signs of its list that were not asked, because help came first."""
        if self.group is not Group.EMERGENCY or not self.finished or self.trigger is Trigger.REST:
            return ()
        return tuple(sign for sign in form(self.trigger) if sign not in self.answers)

    @property
    def signs(self) -> tuple[WarningSign, ...]:
        """The signs that count as present, the gravest first."""
        return tuple(sign for sign in LONG_FORM if self.answers.get(sign, Said.NO) is not Said.NO)

    @property
    def group(self) -> Group | None:
        """The gravest group with a sign; None where there is no sign.

        Answers that were lost had locked sessions, so they count as a sign of group B.
        """
        lost = [Group.DOCTOR_TODAY] if self.trigger is Trigger.LOST and not self.answers else []
        return min((*lost, *(sign.group for sign in self.signs)), default=None)

    @property
    def shown(self) -> Shown:
        """What it leads to."""
        return _SHOWN[self.group]

    @property
    def locks(self) -> bool:
        """Whether no session starts because of it, until more is done about it.

        An unfinished list does not lock in this way: `due` has it finished first, whatever was done
        about it.
        """
        if not self.finished:
            return False
        deeds = {one.deed for one in self.done}
        match self.group:
            case Group.EMERGENCY:
                return not deeds & {Deed.SEEN, Deed.TAKEN_BACK}
            case Group.DOCTOR_TODAY:
                return not deeds & {Deed.SEEN, Deed.CLINICIAN_AGREED}
        return False


_SHOWN: Final[Mapping[Group | None, Shown]] = {
    Group.EMERGENCY: Shown.EMERGENCY,
    Group.DOCTOR_TODAY: Shown.DOCTOR_TODAY,
    Group.SOON: Shown.SOON,
    None: Shown.GO_ON,
}


def locking(screenings: Collection[Screening]) -> Screening | None:
    """Return the screening that locks every session now: the gravest, then the latest."""
    locks = [one for one in screenings if one.locks]
    return min(locks, key=lambda one: (one.group, -one.at.utc.timestamp()), default=None)


def signs_that_lock(screenings: Collection[Screening]) -> tuple[WarningSign, ...]:
    """Return every sign that is said in what locks sessions now, the gravest first.

    Whoever helps must hear of all of them, in however many lists they were said.
    """
    said = {sign for one in screenings if one.locks for sign in one.signs}
    return tuple(sign for sign in LONG_FORM if sign in said)


def would_lock(answers: Mapping[WarningSign, Said]) -> bool:
    """Return whether answers lock every session."""
    present = (sign for sign, said in answers.items() if said is not Said.NO)
    return any(sign.group is not Group.SOON for sign in present)


def unfinished(screenings: Collection[Screening]) -> list[Screening]:
    """Return what was said to a list that nobody finished since, with a grave sign in it."""
    known = {one.id for one in screenings}
    return [one for one in screenings if not one.finished and one.of_list not in known]


def still_to_ask(screenings: Collection[Screening]) -> tuple[WarningSign, ...]:
    """Return what lists left unasked because help came first, and no later list asked."""
    left: set[WarningSign] = set()
    for one in cut_short(screenings):
        left |= _left_by(one, screenings)
    return tuple(sign for sign in LONG_FORM if sign in left)


def cut_short(screenings: Collection[Screening]) -> list[Screening]:
    """Return the emergencies of which signs were left unasked and are still to be asked."""
    return [one for one in screenings if not one.taken_back and _left_by(one, screenings)]


def _left_by(one: Screening, screenings: Collection[Screening]) -> set[WarningSign]:
    """Return the signs that one left unasked and no later one asked.

    A list that asks the rest is later by its id (see `rest_of`), whatever the clock said.
    """
    asked = (
        each.answers
        for each in screenings
        if each.finished
        and not each.taken_back
        and (each.at.utc > one.at.utc or each.id.startswith(rest_of(one)))
    )
    return set(one.not_asked).difference(*asked)


def rest_of(one: Screening) -> str:
    """Return the beginning of the ids of those lists that ask the rest of one."""
    return f"{one.id}-rest-"


def would_be_emergency(answers: Mapping[WarningSign, Said]) -> bool:
    """Return whether one of these answers wants emergency help."""
    present = (sign for sign, said in answers.items() if said is not Said.NO)
    return any(sign.group is Group.EMERGENCY for sign in present)


def to_tell_the_pt(screenings: Collection[Screening]) -> Screening | None:
    """Return the latest answers to the signs that can wait, where a PT should hear of them and
    nothing graver was said.
    """
    done = [one for one in screenings if one.finished]
    whole = [one for one in done if set(one.answers) >= _SOON]
    last = max(whole, key=lambda one: one.at.utc, default=None)
    return last if last is not None and last.group is Group.SOON else None


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something said that asks for the signs.

    Attributes:
        at: when it was said.
        level: the worst pain said, 0-10, where the trigger is a number.
    """

    trigger: Trigger
    at: Instant
    level: int | None = None


def due(
    screenings: Collection[Screening], alarms: Collection[Alarm], now: Instant
) -> Trigger | None:
    """Return why the signs must be answered before a session, or None where they need not.

    Answers that lie ahead of now were given by a clock that was wrong: they count for nothing, so
    the signs are asked once more. What locks never ends by the clock.

    Args:
        screenings: all there are.
        alarms: what was said, of any day.
        now: the time.
    """
    finished = [one for one in screenings if one.finished]
    if not finished:
        return Trigger.FIRST_START
    given = [one for one in finished if one.answers and one.at.utc <= now.utc]
    last = max((one.at.utc for one in given), default=None)
    lost = [one.at.utc for one in screenings if one.trigger is Trigger.LOST and not one.answers]
    if any(last is None or last < each for each in lost):
        return Trigger.LOST
    if unfinished(screenings):
        return Trigger.UNFINISHED
    if still_to_ask(screenings):
        return Trigger.REST
    since = [one for one in alarms if not _answered(one, given, alarms, now)]
    if since:
        return max(since, key=lambda one: (one.trigger in OF_NERVES, one.at.utc)).trigger
    if last is None or now.utc - last >= ASKED_AGAIN_AFTER:
        return Trigger.WEEKLY
    return None


def _answered(
    alarm: Alarm, given: Collection[Screening], alarms: Collection[Alarm], now: Instant
) -> bool:
    """Return whether the signs were answered since an alarm.

    An alarm dated later than now is answered where a screening has a `said_at` as late as it. No
    more pain than was answered for earlier that day asks for no new answers (rule R28). A list that
    did not ask for a weak leg answers nothing that was said of one.
    """
    if alarm.trigger in OF_NERVES:
        given = [one for one in given if WarningSign.ONE_LEG_WEAK in one.answers]
    if alarm.at.utc > now.utc:
        return any(one.said_at is not None and one.said_at.utc >= alarm.at.utc for one in given)
    if any(one.at.utc >= alarm.at.utc for one in given):
        return True
    if alarm.level is None:
        return False
    before = [one for one in given if one.at.local_date == alarm.at.local_date]
    return any(
        one.level is not None and one.level >= alarm.level and one.at.utc <= answers.at.utc
        for answers in before
        for one in alarms
        if one.at.local_date == alarm.at.local_date
    )


def to_ask(trigger: Trigger, screenings: Collection[Screening]) -> tuple[WarningSign, ...]:
    """Return the signs to ask, in order: the form, or what a list that was cut short left."""
    if trigger is Trigger.REST:
        return still_to_ask(screenings) or LONG_FORM
    return form(trigger)


def form(trigger: Trigger) -> tuple[WarningSign, ...]:
    """Return the signs to ask: all at the first start, and when the user asked for them."""
    whole = trigger in {
        Trigger.FIRST_START,
        Trigger.SOMETHING_WRONG,
        Trigger.LOST,
        Trigger.UNFINISHED,
        Trigger.REST,
    }
    if whole:
        return LONG_FORM
    return NERVE_FORM if trigger in OF_NERVES else SHORT_FORM

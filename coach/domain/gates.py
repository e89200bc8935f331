"""May a session start now? The one place that says so, for every screen, command and notice.

A gate is open or locked. What it says is data; the words are made where they are shown. Whoever
starts a session asks here, and `Sessions` refuses what is locked.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from coach.domain.pain_zones import much_pain, over_usual
from coach.domain.warning_signs import Group, Screening, Trigger, locking, unfinished


class Until(Enum):
    """What opens a locked gate."""

    SEEN = auto()
    """Somebody saw the user, who writes down who and when (group A)."""
    CLINICIAN_AGREED = auto()
    """A clinician agrees, whose words the user types (group B)."""
    SIGNS_ANSWERED = auto()
    """The warning signs are answered."""
    CONSENT = auto()
    """The user agrees to what the program is for."""
    CLINICIAN_NAMED = auto()
    """A clinician who agrees to exercises is named."""
    GAP_OVER = auto()
    """The gap after the last session is over (`min_gap_min` of the program, rule R11)."""
    LESS_PAIN = auto()
    """The pain is less; until then a gentle session may begin, an ordinary one is not proposed
    (rule R28). The same holds where leg symptoms moved further down, whatever the numbers (S17);
    and on the day they are told for the first time below the knee, until the PT knows. New
    numbness or weakness that was said in a session ends the day, for gentle sessions too."""


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing stands in the way."""


@dataclass(frozen=True, slots=True)
class Locked:
    """No session starts, whoever asks.

    Attributes:
        until: what opens it.
        flags: names of the profile flags that lock it.
        screening: the answers to the warning signs that lock it.
        trigger: why the warning signs must be answered, or what the pain is.
        opens: when it opens by itself, on today's clock face; None where something must be done.
    """

    until: Until
    flags: tuple[str, ...] = ()
    screening: Screening | None = None
    trigger: Trigger | None = None
    opens: datetime | None = None


Gate = Open | Locked


class SessionLocked(Exception):
    """Somebody started a session past a locked gate; nothing was begun.

    Attributes:
        gate: what locks it.
    """

    def __init__(self, gate: Locked) -> None:
        super().__init__(f"locked until {gate.until.name}")
        self.gate = gate


class SessionOver(Exception):
    """Somebody tries to go on with a session that can only be kept or discarded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known when somebody wants to start.

    Attributes:
        no_session_from: pain from which the plan proposes no normal session, 1-10.
        consented: whether the user agreed to what the program is for, as it is now.
        screening: the answers to the warning signs that lock every session, or None.
        signs_due: why the warning signs must be answered first, or None.
        locking_flags: names of the profile flags that are true and allow no session yet, because
            no clinician is named.
        gentle: whether the session is the small one of a bad day or a flare, which much pain does
            not forbid.
        back, leg: pain now, 0-10; None where it was not asked or not answered.
        in_session: the worst pain that was said in a session today, 0-10, with nothing answered of
            it since; None where there is none.
        numb_or_weak: whether numbness or weakness was said to be new in a session today.
        usual: the usual back pain, or None where it is not known yet.
        leg_further_down: whether what is felt in the leg has moved further down today, and is not
            back.
        leg_below_knee: whether it is told today for the first time below the knee, and the PT does
            not know.
        gap_until: until when the gap after the last session is kept, or None.
    """

    no_session_from: int
    consented: bool = True
    screening: Screening | None = None
    signs_due: Trigger | None = None
    locking_flags: tuple[str, ...] = ()
    gentle: bool = False
    back: int | None = None
    leg: int | None = None
    in_session: int | None = None
    numb_or_weak: bool = False
    usual: float | None = None
    leg_further_down: bool = False
    leg_below_knee: bool = False
    gap_until: datetime | None = None


def may_start(standing: Standing) -> Gate:
    """Return whether a session may start now; the gravest lock is told."""
    if (locks := standing.screening) is not None:
        # Where answers are missing, the whole list comes first: it may be graver than known.
        missing = standing.signs_due in {Trigger.LOST, Trigger.UNFINISHED}
        if missing and locks.group is not Group.EMERGENCY:
            return Locked(Until.SIGNS_ANSWERED, trigger=standing.signs_due)
        return _locked_by(locks)
    if not standing.consented:
        return Locked(Until.CONSENT)
    if standing.signs_due is not None:
        return Locked(Until.SIGNS_ANSWERED, trigger=standing.signs_due)
    if standing.locking_flags:
        return Locked(Until.CLINICIAN_NAMED, flags=standing.locking_flags)
    if standing.gap_until is not None:
        return Locked(Until.GAP_OVER, opens=standing.gap_until)
    if (trigger := _pain(standing)) is not None:
        return Locked(Until.LESS_PAIN, trigger=trigger)
    return Open()


def refuse_locked(screenings: Collection[Screening], *, consented: bool) -> None:
    """Refuse a session where a warning sign locks it or consent is missing, on any day and plan.

    A grave sign that was said in a list nobody finished counts as one.

    Args:
        screenings: every set of answers to the warning signs.
        consented: whether the user agreed to what the program is for, as it is now.

    Raises:
        SessionLocked: answers to the warning signs lock every session, or nobody agreed yet.
    """
    if (screening := locking(screenings)) is not None:
        raise SessionLocked(_locked_by(screening))
    if unfinished(screenings):
        raise SessionLocked(Locked(Until.SIGNS_ANSWERED, trigger=Trigger.UNFINISHED))
    if not consented:
        raise SessionLocked(Locked(Until.CONSENT))


def _locked_by(screening: Screening) -> Locked:
    emergency = screening.group is Group.EMERGENCY
    return Locked(Until.SEEN if emergency else Until.CLINICIAN_AGREED, screening=screening)


def _pain(standing: Standing) -> Trigger | None:
    if standing.numb_or_weak:
        # No smaller session either: the question after "that hurt" offers no going on then.
        return Trigger.NUMB_OR_WEAK
    if standing.gentle:
        return None
    said = (standing.back, standing.leg, standing.in_session)
    if much_pain(said, standing.no_session_from):
        return Trigger.MUCH_PAIN
    if standing.leg_further_down:
        return Trigger.LEG_FURTHER_DOWN
    if over_usual(standing.back, standing.usual):
        return Trigger.OVER_USUAL
    return Trigger.LEG_BELOW_KNEE if standing.leg_below_knee else None

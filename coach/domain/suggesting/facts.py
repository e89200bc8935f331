"""The facts that suggestions rest on, and nothing else: what was done, felt and answered.

A fact that was not asked for is None. None never counts as painless, clean or settled.
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.feedback import Form
from coach.domain.open_rungs import RungAbove
from coach.domain.pain import NO_SIGNS, PAIN_MIN, Signs
from coach.domain.pain_zones import Zone, zone_of
from coach.domain.plan_changes import NextStep, ToSlots
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.program import Slot
from coach.domain.rules import PainZones, PlanRules
from coach.domain.sides import Side
from coach.domain.walking_dose import Walking

NEVER_MORE_FROM = 5
"""Pain anywhere, 0-10, from which a session never counts towards more, even where the limits of the
plan allow going on (product rule, docs/evidence.md)."""


@dataclass(frozen=True, slots=True)
class SetDone:
    """One set of one exercise on one side, in holds.

    Attributes:
        done: held to their deadline.
        skipped, stopped: left out or broken off, and not done again.
        eased: how many of those done were done on an easier rung than the one prescribed.
    """

    planned: int
    done: int
    skipped: int = 0
    stopped: int = 0
    eased: int = 0

    def __add__(self, other: "SetDone") -> "SetDone":
        """Return two sets as one."""
        return SetDone(
            self.planned + other.planned,
            self.done + other.done,
            self.skipped + other.skipped,
            self.stopped + other.stopped,
            self.eased + other.eased,
        )

    @property
    def cut_short(self) -> bool:
        """Whether holds of it are missing."""
        return self.done < self.planned

    @property
    def begun(self) -> bool:
        """Whether any hold of it came to its turn."""
        return bool(self.done or self.skipped or self.stopped)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """One exercise on one side in one session.

    Attributes:
        as_now: whether it was done at the rung, scheme and hold that are in force now.
        shortened: whether the session was made shorter because time was short.
        stopped: whether the session was stopped before its end.
        gentler: whether it was made for a bad day or for a flare.
        worst_of_session: the highest number said of any pain in, before or after the session,
            0-10, or None where none was said.
        before, after: back pain before and after the session, 0-10, or None.
        leg_further_down: whether the session's check-ins say that what is felt in the leg went
            further down; None where they do not say.
        leg_down_around: whether an answer of its day, or of the day after, said that what is felt
            in the leg is further down than the answers before said.
        worst: worst back pain in the exercise, 0-10, or None.
        form: how clean the form was, or None.
        made_easier: whether an easier rung was gone on with.
        hurt: whether "that hurt" was said in it.
        warned: whether a warning sign was said in the middle of the session, of anything in it.
        leg_before: leg pain before the session, 0-10, or None.
        worst_leg, worst_elsewhere: worst pain said of it in the leg, and neither in the back nor in
            the leg, 0-10, or None.
        signs: what makes it red whatever the number.
        morning: back pain the next morning, 0-10, or None.
        usual: the usual morning pain by then, or None where no morning was rated.
        usual_n: morning ratings that it is the median of.
        morning_to_come: whether the next morning has not come yet.
    """

    session_id: str
    day: date
    sets: tuple[SetDone, ...]
    as_now: bool = True
    shortened: bool = False
    stopped: bool = False
    gentler: bool = False
    worst_of_session: int | None = None
    before: int | None = None
    after: int | None = None
    leg_further_down: bool | None = None
    leg_down_around: bool = False
    worst: int | None = None
    form: Form | None = None
    made_easier: bool = False
    hurt: bool = False
    warned: bool = False
    leg_before: int | None = None
    worst_leg: int | None = None
    worst_elsewhere: int | None = None
    signs: Signs = NO_SIGNS
    morning: int | None = None
    usual: float | None = None
    usual_n: int = 0
    morning_to_come: bool = False

    @property
    def too_painful_for_more(self) -> bool:
        """Whether any pain in or around it was `NEVER_MORE_FROM` or more: it never counts for
        more.
        """
        around = (self.worst_of_session, self.before, self.after, self.leg_before)
        in_it = (self.worst, self.worst_leg, self.worst_elsewhere)
        return any(one is not None and one >= NEVER_MORE_FROM for one in (*around, *in_it))

    @property
    def neutral(self) -> bool:
        """Whether it was not a whole session of the plan, and so counts in no test for more."""
        return self.shortened or self.stopped or self.gentler

    def zone(self, zones: PainZones) -> Zone | None:
        """Return its pain zone, or None where too little was answered.

        It is that of the back, which an exercise is rated by; pain in the leg or elsewhere counts
        where it is red. Where nobody rated the start it counts from 0, as on every screen; but then
        it is never green, because a start that was not asked is no painless one (decision 135).
        """
        if self.leg_is_red(zones) or self.elsewhere_is_red(zones):
            return Zone.RED
        back = zone_of(zones, self.before or PAIN_MIN, self.worst, self.signs)
        return None if back is Zone.GREEN and self.before is None else back

    def back_is_red(self, zones: PainZones) -> bool:
        """Return whether back pain in it was red by its number; see `zone`."""
        return zone_of(zones, self.before or PAIN_MIN, self.worst) is Zone.RED

    def leg_is_red(self, zones: PainZones) -> bool:
        """Return whether leg pain in it was red; not rated before the session counts as 0, as it
        does in the session itself.
        """
        return zone_of(zones, self.leg_before or PAIN_MIN, self.worst_leg) is Zone.RED

    def elsewhere_is_red(self, zones: PainZones) -> bool:
        """Return whether pain elsewhere was red; it is never rated before a session."""
        return zone_of(zones, None, self.worst_elsewhere) is Zone.RED

    @property
    def morning_rise(self) -> float | None:
        """Points by which the next morning was above usual, or None where that is not known."""
        if self.morning is None or self.usual is None:
            return None
        return self.morning - self.usual


@dataclass(frozen=True, slots=True)
class SideFacts:
    """One side of an exercise.

    Attributes:
        side: None where the exercise has no sides.
        height: the rung's place on its ladder, from 0.
        above, below: the next rungs; None at the ends, and where the user's profile hides them.
        sessions: those since this side last changed in which it was begun, oldest first.
    """

    side: Side | None
    height: int
    above: RungAbove | None
    below: NamedRung | None
    sessions: tuple[SessionFacts, ...]


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """One exercise of the plan in force.

    Attributes:
        since: the day of its last change.
        sides: both sides, or the one entry of an exercise without sides.
    """

    exercise: PrescribedExercise
    since: date
    sides: tuple[SideFacts, ...]
    locked: bool = False


@dataclass(frozen=True, slots=True)
class FrequencyFacts:
    """Sessions a day.

    Attributes:
        since: the day from which there are so many.
        grown: the slots with one more of the program's own, or None where it has no more.
        due, done: sessions due and done in the last days of the ramp's step; a session done in
            part counts as its part.
        in_flares: how many of these days lay in a flare, on which nothing was due.
    """

    slots: tuple[Slot, ...]
    since: date
    grown: tuple[Slot, ...] | None = None
    due: int = 0
    done: float = 0.0
    in_flares: int = 0


@dataclass(frozen=True, slots=True)
class WalkingFacts:
    """The walks of the last days of a step.

    Attributes:
        walking: what is asked for now.
        since: the day from which it is so.
        due, done: walks asked for and done in the last days of a step, with parts as fractions.
        calm: mornings of these days, and of today, that were rated and calm.
        against: whether something said in these days, or today, speaks against more: a morning
            that was not calm, pain of `NEVER_MORE_FROM` or more, a warning sign, or something felt
            further down the leg.
        gentle_days: bad days among them, and days of a flare or shortly after one.
        leg: whether pain in a leg is true of the user: then the PT agrees to more first.
    """

    walking: Walking
    since: date
    due: int = 0
    done: float = 0.0
    calm: int = 0
    against: bool = False
    gentle_days: int = 0
    leg: bool = False


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Everything that suggestions for a plan rest on.

    Attributes:
        today: the local day they are made on.
        rules: the rules of the plan in force.
        exercises: in the order of the session.
        changes: the days on which rungs, doses, exercises or sessions a day changed, in order.
        in_a_flare: whether a flare lasts, or ended in the last seven days: then nothing harder is
            suggested.
        bad_day: whether it was said that today is one.
        next_steps: what is still to come of a harder program that is taken up one change a week.
        walking: the walks, where they grow; else None.
    """

    today: date
    rules: PlanRules
    exercises: tuple[ExerciseFacts, ...]
    frequency: FrequencyFacts
    changes: tuple[date, ...] = ()
    in_a_flare: bool = False
    bad_day: bool = False
    next_steps: tuple[NextStep | ToSlots, ...] = ()
    walking: WalkingFacts | None = None

"""What Today has to say besides the session: an ordered list of values, each of one kind.

Whoever has something to say there adds a kind here, its words in `coach.ui.texts.today`, and hands
the notice to `today_view`; a press of a new action is told in `coach.ui.today.notice_deeds`.
Nothing else of Today knows one kind from another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto


class NoticeKind(Enum):
    """What a notice is about; they stand on Today in this order."""

    LOCKED_EMERGENCY = auto()
    """A warning sign of group A locks every session."""
    LOCKED_DOCTOR = auto()
    """A warning sign of group B locks every session."""
    SIGNS_MUCH_PAIN = auto()
    """So much pain was said that the warning signs come before the next session."""
    SIGNS_OVER_USUAL = auto()
    """Pain so far over the usual was said that they come first."""
    SIGNS_FURTHER_DOWN = auto()
    """What is felt in the leg moved further down, so they come first."""
    SIGNS_BELOW_KNEE = auto()
    """It is felt below the knee, told for the first time, so they come first."""
    SIGNS_NUMB_OR_WEAK = auto()
    """Numbness or weakness was said, so they come first."""
    SIGNS_LEG_TICKED = auto()
    """It was ticked that a leg feels something, so they come first."""
    SIGNS_UNFINISHED = auto()
    """A grave sign was said, and the list was left, so it is answered to its end first."""
    SIGNS_WEEKLY = auto()
    """A week is over since the warning signs were answered: the short list comes before a session
    today. Start stays Start."""
    CLINICIAN_FIRST = auto()
    """What is true of the body asks for a clinician who agrees, and nobody is named yet."""
    NUMB_TODAY = auto()
    """Numbness or weakness was said to be new in a session today: none follows on that day."""
    LEG_MOVED_DOWN = auto()
    """What is felt in the leg moved further down, is not back, and the PT was not asked yet."""
    LEG_BELOW_KNEE = auto()
    """It was told for the first time below the knee, and the PT was not asked yet."""
    CLOCK = auto()
    """The computer's date can hardly be true."""
    CLOCK_AND_ENTRY = auto()
    """The computer's date can hardly be true beside the newest entry."""
    PACING = auto()
    """The session that is due would make today much more than the days before."""
    PACING_AFTER_PAUSE = auto()
    """The session that is due is the first one after a week without any."""
    PACING_EXTRA = auto()
    """No session is due, and one more would make today much more than the days before."""
    LOCK_IN_THE_RECORD_ALONE = auto()
    """A lock could not be marked outside the record."""
    SYNCED_FOLDER = auto()
    """A cloud service keeps the folder of the record in step, and may damage the record."""
    TELL_THE_PT = auto()
    """A warning sign of group C: the PT or a doctor should hear of it in the next days."""
    FIRST_STEPS_LEFT = auto()
    """Steps of the first start were put off, and it is the third day or later."""
    REVIEW_BY = auto()
    """The day has come by which the program says to look at it with the PT."""
    STAGE = auto()
    """A week of the program has come from which its author planned other exercises."""
    WEEK_OVER = auto()
    """A week is over, and may be looked back at."""
    FUNCTION = auto()
    """What the user can do may be asked about: some scales are due."""
    NO_BETTER = auto()
    """Weeks of which most was done changed nothing that counts: worth a talk with the PT."""
    PLAN_REVIEW = auto()
    """Six weeks: the plan may be looked at with the PT."""
    CALM_WEEKS = auto()
    """Calm weeks: less may be enough to keep them."""
    MEDICINE = auto()
    """A medicine has been taken for some weeks: somebody who knows may be asked about it."""
    FLAG_REVIEW = auto()
    """A profile flag was ticked for the days that its file names: go on with it, or end it?"""
    CRAMP_IN_PROFILE = auto()
    """An earlier version keeps the plan small for a cramp that was ticked in the profile."""
    NEXT_STEP = auto()
    """A harder program comes one change a week, and the next one is proposed."""
    FLOOR_RISE = auto()
    """Getting down to the floor is hard, and there is an exercise that teaches it."""
    FLARE_NOT_EASING = auto()
    """It was said of the flare that it does not ease."""
    FLARE_CONTACT = auto()
    """The day of a flare on which the PT is to be asked, where it is not clearly better."""
    FLARE_CHECK = auto()
    """The second day of a flare: does it ease?"""
    FLARE_PROPOSED = auto()
    """Two mornings well above the usual one look like a flare."""
    FLARE_STEP = auto()
    """Settled days: a step back towards the plan is proposed."""
    FLARE_LAST_STEP = auto()
    """Settled days: the next step is the plan itself."""
    FLARE_DAY = auto()
    """Which day of the flare it is."""
    FLARE_WAY_BACK = auto()
    """A flare is over, and a step a day leads back to the plan."""
    BAD_DAY = auto()
    """Today is a bad day, simply worse; the notice also tells whether a flare goes on after it."""
    DAY_OF_SPASM = auto()
    """Today is a bad day because the muscles cramp; the notice tells the same as `BAD_DAY`."""


BEFORE_START = frozenset(
    {
        NoticeKind.LOCKED_EMERGENCY,
        NoticeKind.LOCKED_DOCTOR,
        NoticeKind.SIGNS_MUCH_PAIN,
        NoticeKind.SIGNS_OVER_USUAL,
        NoticeKind.SIGNS_FURTHER_DOWN,
        NoticeKind.SIGNS_BELOW_KNEE,
        NoticeKind.SIGNS_NUMB_OR_WEAK,
        NoticeKind.SIGNS_LEG_TICKED,
        NoticeKind.SIGNS_UNFINISHED,
        NoticeKind.SIGNS_WEEKLY,
        NoticeKind.CLINICIAN_FIRST,
        NoticeKind.NUMB_TODAY,
        NoticeKind.LEG_MOVED_DOWN,
        NoticeKind.LEG_BELOW_KNEE,
        NoticeKind.CLOCK,
        NoticeKind.CLOCK_AND_ENTRY,
        NoticeKind.PACING,
        NoticeKind.PACING_AFTER_PAUSE,
    }
)
"""Kinds that have to be read before a session begins: they stand above Start."""


LOCKS = frozenset({NoticeKind.LOCKED_EMERGENCY, NoticeKind.LOCKED_DOCTOR})
"""Kinds that say that no session starts."""


SIGNS_FIRST = LOCKS | {
    NoticeKind.SIGNS_MUCH_PAIN,
    NoticeKind.SIGNS_OVER_USUAL,
    NoticeKind.SIGNS_FURTHER_DOWN,
    NoticeKind.SIGNS_BELOW_KNEE,
    NoticeKind.SIGNS_NUMB_OR_WEAK,
    NoticeKind.SIGNS_LEG_TICKED,
    NoticeKind.SIGNS_UNFINISHED,
}
"""Kinds that say that the warning signs come before the next session, or lock it."""


SOMETHING_FIRST = SIGNS_FIRST | {NoticeKind.CLINICIAN_FIRST}
"""Kinds that say what Start leads to before a session can begin."""


NOT_ON_A_BAD_DAY = frozenset(
    {
        NoticeKind.FLAG_REVIEW,
        NoticeKind.CRAMP_IN_PROFILE,
        NoticeKind.NEXT_STEP,
        NoticeKind.FLOOR_RISE,
        NoticeKind.WEEK_OVER,
        NoticeKind.FUNCTION,
        NoticeKind.NO_BETTER,
        NoticeKind.REVIEW_BY,
        NoticeKind.STAGE,
        NoticeKind.PLAN_REVIEW,
        NoticeKind.CALM_WEEKS,
    }
)
"""Kinds that propose to do more or ask for time: they wait while a day is bad, a flare lasts, or
all is locked."""


AT_A_QUIET_MOMENT = frozenset(
    {
        NoticeKind.WEEK_OVER,
        NoticeKind.FUNCTION,
        NoticeKind.NO_BETTER,
        NoticeKind.REVIEW_BY,
        NoticeKind.PLAN_REVIEW,
        NoticeKind.CALM_WEEKS,
    }
)
"""Kinds that ask for a minute or two: one of them at a time, and never while a session is due."""


ASKS_THE_PT = frozenset(
    {
        NoticeKind.CLINICIAN_FIRST,
        NoticeKind.NUMB_TODAY,
        NoticeKind.LEG_MOVED_DOWN,
        NoticeKind.LEG_BELOW_KNEE,
        NoticeKind.TELL_THE_PT,
        NoticeKind.NO_BETTER,
        NoticeKind.PLAN_REVIEW,
        NoticeKind.CALM_WEEKS,
        NoticeKind.FLARE_NOT_EASING,
        NoticeKind.FLARE_CONTACT,
    }
)
"""Kinds that say to ask or to call the PT: who that is stands after them, where a file says so."""


class NoticeAction(Enum):
    """What can be pressed beside a notice."""

    SEE_SIGNS = auto()
    """Show the warning signs."""
    ANSWER_SIGNS = auto()
    """Ask the warning signs."""
    SEE_LOCK = auto()
    """Show what locks every session, and what opens it."""
    ANSWER_FIRST_STEPS = auto()
    """Go through what was put off at the first start."""
    LEAVE_FIRST_STEPS = auto()
    """Ask no more about it."""
    FLAG_GOES_ON = auto()
    """Go on being spared; asked again after as many days."""
    EASE_OFF = auto()
    """Take the flag out of the profile."""
    TAKE_CRAMP_OUT = auto()
    """Take the cramp out of the profile, and look at the plan before it."""
    LEAVE_CRAMP = auto()
    """Leave the plan as it is, and ask no more."""
    SEE_PLAN = auto()
    """Look at the plan, where suggestions stand."""
    ADD_FLOOR_RISE = auto()
    """Look at the plan with it, and add it."""
    NO_FLOOR_RISE = auto()
    """Never offer it again."""
    SPASM = auto()
    """It is a bad day because the muscles cramp."""
    BEGIN_FLARE = auto()
    """Read what a flare is, and begin one."""
    NO_FLARE = auto()
    """It is no flare; propose none again today."""
    NO_BAD_DAY = auto()
    """Today is no bad day after all."""
    ASKED_PT = auto()
    """The PT was asked about the leg, and knows."""
    EASING = auto()
    """The flare eases."""
    NOT_EASING = auto()
    """The flare does not ease."""
    EASES_NOW = auto()
    """The flare, said not to ease before, eases now."""
    STEP_BACK = auto()
    """Take a step back towards the plan."""
    STAY = auto()
    """No step today."""
    SYNCED_FOLDER_READ = auto()
    """The warning of a folder that is kept in step was read."""
    LOOK_BACK = auto()
    """Look back at the week that is over."""
    SKIP_WEEK = auto()
    """Do not look back at it."""
    ASK_FUNCTION = auto()
    """Answer what one can do."""
    PUT_OFF_FUNCTION = auto()
    """Not now; asked again after some days."""
    OPEN_PT_PAGE = auto()
    """Go to the page for the PT."""
    PUT_OFF_TALK = auto()
    """Not now; offered again after some weeks."""
    LOOK_AT_STAGE = auto()
    """Look at what the program asks for from this week on."""
    LOOK_AT_LESS = auto()
    """Look at a plan with a session a day less."""
    MEDICINE_GOES_ON = auto()
    """The sentence about a medicine was read."""
    MEDICINE_ENDED = auto()
    """It is taken no more."""
    END_FLARE = auto()
    """Say what may have set it off and what helped, and end the flare."""


ABOUT_FLAGS = frozenset(
    {
        NoticeAction.FLAG_GOES_ON,
        NoticeAction.EASE_OFF,
        NoticeAction.TAKE_CRAMP_OUT,
        NoticeAction.LEAVE_CRAMP,
    }
)
"""Actions that answer what is asked about the user's profile."""


ABOUT_THE_WEEK = frozenset({NoticeAction.LOOK_BACK, NoticeAction.SKIP_WEEK})
"""Actions that answer the offer to look back at a week."""

ABOUT_FUNCTION = frozenset({NoticeAction.ASK_FUNCTION, NoticeAction.PUT_OFF_FUNCTION})
"""Actions that answer the offer to ask what one can do."""

ABOUT_THE_PLAN = frozenset(
    {
        NoticeAction.OPEN_PT_PAGE,
        NoticeAction.PUT_OFF_TALK,
        NoticeAction.LOOK_AT_STAGE,
        NoticeAction.LOOK_AT_LESS,
    }
)
"""Actions that answer the offers to look at the plan."""

ABOUT_MEDICINES = frozenset({NoticeAction.MEDICINE_GOES_ON, NoticeAction.MEDICINE_ENDED})
"""Actions that answer what is said of a medicine."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say on Today.

    Attributes:
        what: values that its sentence names; a sentence is made where it is shown.
        actions: what can be pressed, the likeliest first.
    """

    kind: NoticeKind
    what: Mapping[str, int | str | date] = field(default_factory=dict)
    actions: tuple[NoticeAction, ...] = ()


def in_order(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return notices as they stand on Today."""
    places = {kind: place for place, kind in enumerate(NoticeKind)}
    return tuple(sorted(notices, key=lambda notice: places[notice.kind]))


def one_quiet_offer(notices: Iterable[Notice], *, quiet: bool) -> tuple[Notice, ...]:
    """Return notices with the first offer for a quiet moment, or with none of them.

    Args:
        notices: in their order.
        quiet: whether the moment is one.
    """
    notices = tuple(notices)
    offers = [one for one in notices if one.kind in AT_A_QUIET_MOMENT]
    left_out = offers[1:] if quiet else offers
    return tuple(one for one in notices if one not in left_out)

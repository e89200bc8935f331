"""Words of the notices on Today, and of the buttons under them."""

from collections.abc import Mapping
from datetime import date

from coach.domain.flare import Help
from coach.domain.synced_folder import SyncService
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.ui.texts.dates import long_day, weekday_and_day
from coach.ui.texts.flare import day_of_flare, helped_last, to_spare
from coach.ui.texts.offers import OFFER_ACTIONS, OFFERS
from coach.ui.texts.pacing import PACING, pacing_words
from coach.ui.texts.phrasing import how_many, span_of
from coach.ui.texts.synced_folder import SYNC_SERVICES

NOTICE: Mapping[NoticeKind, str] = {
    NoticeKind.LOCKED_EMERGENCY: (
        "You said yes, or not sure, to a sign of an emergency. Get help now. Sessions stay locked "
        "until you write down who saw you."
    ),
    NoticeKind.LOCKED_DOCTOR: (
        "You said yes, or not sure, to something a doctor should hear of today. Sessions stay "
        "locked until you have asked one."
    ),
    NoticeKind.SIGNS_MUCH_PAIN: (
        "You said that it hurts a lot. The warning signs come before the next session. Doing less "
        "today, or nothing, is fine."
    ),
    NoticeKind.SIGNS_OVER_USUAL: (
        "You said pain well above your usual. The warning signs come before the next session. "
        "Doing less today, or nothing, is fine."
    ),
    NoticeKind.SIGNS_FURTHER_DOWN: (
        "What you feel has moved further down the leg. The warning signs come before the next "
        "session, and your PT should hear of it."
    ),
    NoticeKind.SIGNS_BELOW_KNEE: (
        "You feel it below the knee. The warning signs come before the next session, and your PT "
        "should hear of it."
    ),
    NoticeKind.SIGNS_NUMB_OR_WEAK: (
        "You said that something is numb or weak. The warning signs come before the next session, "
        "and your PT should hear of it today."
    ),
    NoticeKind.SIGNS_LEG_TICKED: (
        "A leg feels something, you said. The warning signs come before the next session, once."
    ),
    NoticeKind.SIGNS_WEEKLY: (
        "A week is over: the short list of warning signs comes before your next session. It "
        "takes about a minute."
    ),
    NoticeKind.SIGNS_UNFINISHED: (
        "You said yes, or not sure, to a warning sign and did not finish the list. Answer it to "
        "its end before the next session."
    ),
    NoticeKind.CLINICIAN_FIRST: (
        "You said: {flags}. Ask your doctor, midwife or PT before the next session. Once they "
        "agree, write down who."
    ),
    NoticeKind.NUMB_TODAY: (
        "New numbness or weakness: no session today. Let your PT or a doctor hear of it today."
    ),
    NoticeKind.LEG_MOVED_DOWN: (
        "What you feel in the leg moved further down {told}. Ask your PT before you go on."
    ),
    NoticeKind.LEG_BELOW_KNEE: ("You felt it below the knee {told}. Ask your PT before you go on."),
    NoticeKind.CLOCK: (
        "This computer says it is {today}. If that is wrong, set its clock before you go on."
    ),
    NoticeKind.CLOCK_AND_ENTRY: (
        "This computer says it is {today}. Your last entry is from {last}. If the date is wrong, "
        "set the computer's clock before you go on. Nothing you recorded is lost."
    ),
    NoticeKind.LOCK_IN_THE_RECORD_ALONE: (
        "The lock stands in your record alone, so an older copy of the record would not know of "
        "it. {sentence} {way_out}"
    ),
    NoticeKind.SYNCED_FOLDER: (
        "Your record lies in a folder that {service} keeps in step. That can damage it. Settings "
        "says under “Your data” what to do."
    ),
    NoticeKind.TELL_THE_PT: (
        "You told of something that your PT or doctor should hear of in the next few days. It "
        "stands in the log for your PT."
    ),
    NoticeKind.FIRST_STEPS_LEFT: (
        "You put off {n} of the first questions: about your body, your day or your program. They "
        "make the plan fit you. It takes a minute."
    ),
    NoticeKind.FLAG_REVIEW: (
        "You have spared your back for {span}: “{flag}”. Go on, and you are asked again in {span}. "
        "Ease off, and it leaves your profile: your plan stays, and may suggest more, one step at "
        "a time."
    ),
    NoticeKind.NEXT_STEP: (
        "A week without trouble: the next change on your way to {program} can come. It waits on "
        "Plan, and you decide."
    ),
    NoticeKind.CRAMP_IN_PROFILE: (
        "You once ticked that your back muscles cramp, and your plan has been the smallest there "
        "is since. Take that out, look at your plan from before, and press “A bad day” when they "
        "cramp?"
    ),
    NoticeKind.FLOOR_RISE: (
        'Getting down to the floor is hard for you. "Floor and up" teaches it step by step, with a '
        "chair and at your own pace."
    ),
    NoticeKind.FLARE_NOT_EASING: (
        "You said that it is not easing. Call your PT or your doctor, and read the warning signs."
    ),
    NoticeKind.FLARE_CONTACT: (
        "If this flare is not clearly better by now, call your PT or your doctor. Is it easing?"
    ),
    NoticeKind.FLARE_CHECK: "Is this flare easing?",
    NoticeKind.FLARE_PROPOSED: (
        "Two mornings well above your usual. If this is a flare, there is a gentler plan for it."
    ),
    NoticeKind.BAD_DAY: "A bad day: the smallest session, easy breathing first. {tomorrow}",
    NoticeKind.DAY_OF_SPASM: (
        "A day of spasm: the smallest session, breathing and letting go first. Move a little and "
        "often. {tomorrow}"
    ),
    NoticeKind.FLARE_WAY_BACK: (
        "The flare plan is over. One step back to your plan a day, while days stay calm: "
        "{level} of {levels} so far."
    ),
    NoticeKind.FLARE_STEP: "{settled}. Take one step back towards your plan?",
    NoticeKind.FLARE_LAST_STEP: ("{settled}. The next step is your whole plan. Is the flare over?"),
    **PACING,
    **OFFERS,
}
"""Sentences of notices; what a sentence names is filled in from the notice, days in full."""
AFTER_A_BAD_DAY = {
    False: "Tomorrow your usual plan is back.",
    True: "Tomorrow the gentle session of the flare is back.",
}
"""What comes after a bad day, by whether it is one of a flare."""
SINCE = {0: "today", 1: "yesterday"}
ON_DAY = "on {day}"
NOTICE_ACTION: Mapping[NoticeAction, str] = {
    NoticeAction.SEE_SIGNS: "Read the warning signs",
    NoticeAction.ANSWER_SIGNS: "Answer the warning signs",
    NoticeAction.SEE_LOCK: "See what to do",
    NoticeAction.ANSWER_FIRST_STEPS: "Answer them now",
    NoticeAction.LEAVE_FIRST_STEPS: "Leave them",
    NoticeAction.FLAG_GOES_ON: "Go on",
    NoticeAction.EASE_OFF: "Ease off",
    NoticeAction.TAKE_CRAMP_OUT: "Take it out",
    NoticeAction.LEAVE_CRAMP: "Leave it",
    NoticeAction.SPASM: "Muscles cramp",
    NoticeAction.BEGIN_FLARE: "It is a flare",
    NoticeAction.NO_FLARE: "No flare",
    NoticeAction.SEE_PLAN: "See your plan",
    NoticeAction.ADD_FLOOR_RISE: "Add it to my plan",
    NoticeAction.NO_FLOOR_RISE: "No, thank you",
    NoticeAction.NO_BAD_DAY: "Take it back",
    NoticeAction.ASKED_PT: "I asked my PT",
    NoticeAction.EASING: "Yes, easing",
    NoticeAction.NOT_EASING: "No",
    NoticeAction.EASES_NOW: "It eases now",
    NoticeAction.STEP_BACK: "One step",
    NoticeAction.STAY: "Not today",
    NoticeAction.END_FLARE: "It is over",
    NoticeAction.SYNCED_FOLDER_READ: "I have read it",
    **OFFER_ACTIONS,
}


def more_notices(count: int) -> str:
    """Return the words of what shows so many notices more."""
    return f"Show {count} more"


def _day_of_flare(what: Mapping[str, object]) -> str:
    said = day_of_flare(
        day=int(str(what["day"])),
        last=int(str(what["last"])),
        level=int(str(what["level"])),
        levels=int(str(what["levels"])),
    )
    activity = str(what["activity"]) if "activity" in what else ""
    posture = str(what["posture"]) if "posture" in what else ""
    helped = [Help(one) for one in str(what.get("helped", "")).split(",") if one]
    parts = (said, to_spare(activity, posture), helped_last(helped))
    return " ".join(part for part in parts if part)


def _told(notice: Notice) -> str:
    """Return when something was said, such as `on Tuesday 24 November`."""
    days, day = int(str(notice.what["days"])), notice.what["told_on"]
    if days in SINCE or not isinstance(day, date):
        return SINCE[min(days, 1)]
    return ON_DAY.format(day=weekday_and_day(day))


def noticed(notice: Notice) -> str:
    """Return the words of a notice."""
    if notice.kind is NoticeKind.FLARE_DAY:
        return _day_of_flare(notice.what)
    named = {
        name: long_day(value) if isinstance(value, date) else value
        for name, value in notice.what.items()
    }
    if "in_a_flare" in notice.what:
        named["tomorrow"] = AFTER_A_BAD_DAY[bool(notice.what["in_a_flare"])]
    if "told_on" in notice.what:
        named["told"] = _told(notice)
    if "beside" in notice.what:
        named |= pacing_words(int(str(notice.what["percent"])), str(notice.what["beside"]))
    if "service" in notice.what:
        named["service"] = SYNC_SERVICES[SyncService(str(notice.what["service"]))]
    if notice.kind in (NoticeKind.FLARE_STEP, NoticeKind.FLARE_LAST_STEP):
        named["settled"] = how_many(int(str(notice.what["days"])), "settled day")
    if notice.kind is NoticeKind.FLAG_REVIEW:
        named["span"] = span_of(int(str(notice.what["days"])))
    return NOTICE[notice.kind].format(**named)

"""Words of what Today offers at a quiet moment, and of a medicine that is taken for some weeks."""

from collections.abc import Mapping
from typing import Final

from coach.services.notices import NoticeAction, NoticeKind

OFFERS: Final[Mapping[NoticeKind, str]] = {
    NoticeKind.WEEK_OVER: (
        "The week from {first} is over. Look back at it? It takes two minutes, and each question "
        "can be skipped."
    ),
    NoticeKind.FUNCTION: (
        "What can you do, and for how long? A few questions, every few weeks: they show what pain "
        "alone does not."
    ),
    NoticeKind.NO_BETTER: (
        "Most of six weeks is done, and your mornings are about as they were: {before} then, {now} "
        "now. That is worth a talk with your PT: another plan may suit you better."
    ),
    NoticeKind.REVIEW_BY: (
        "Your program is to be looked at with your PT by {day}. Show your PT the page with your "
        "numbers, and write the visit down."
    ),
    NoticeKind.STAGE: (
        "Week {week} of your program: your PT planned other exercises from now on. Look at what "
        "would change; nothing does before you say yes."
    ),
    NoticeKind.PLAN_REVIEW: (
        "Six weeks or more without a look at your plan together. Show your PT the page with your "
        "numbers, and write the visit down."
    ),
    NoticeKind.CALM_WEEKS: (
        "Four calm weeks, with nothing but green. For many people less is enough to stay so, such "
        "as three days a week. Ask your PT, or look at what would change."
    ),
    NoticeKind.MEDICINE: (
        "You noted “{words}” from {since} on. Today is day {nth}. Whether to go on is for whoever "
        "prescribed it, or your pharmacist: ask them."
    ),
}
OFFER_ACTIONS: Final[Mapping[NoticeAction, str]] = {
    NoticeAction.LOOK_BACK: "Look back",
    NoticeAction.SKIP_WEEK: "Not this week",
    NoticeAction.ASK_FUNCTION: "Answer",
    NoticeAction.PUT_OFF_FUNCTION: "Not now",
    NoticeAction.OPEN_PT_PAGE: "The page for my PT",
    NoticeAction.PUT_OFF_TALK: "Not now",
    NoticeAction.LOOK_AT_STAGE: "Look at it",
    NoticeAction.LOOK_AT_LESS: "Look at less",
    NoticeAction.MEDICINE_GOES_ON: "I have read it",
    NoticeAction.MEDICINE_ENDED: "I no longer take it",
}

"""Words of the page on which a past session is added by hand."""

from collections.abc import Mapping
from typing import Final

from coach.domain.by_hand import Amount, WhyNot
from coach.domain.pain import AskedWhen

TITLE = "A session that you did without Steadyback"
LEAD = (
    "It counts for that day, and stands as added by hand wherever it is counted: here, in Trends "
    "and on the page for your PT."
)
DAY = "Day"
BEGAN = "You began at about"
AMOUNT = "How much of it?"
AMOUNTS: Final[Mapping[Amount, str]] = {Amount.WHOLE: "All of it", Amount.HALF: "About half"}
PAIN = "How was the pain? Only if you remember"
NO_PAIN = "Leave the pain out"
PAIN_LEAD = (
    "Every answer may be left out. It stands as told later in Trends, in History and on the page "
    "for your PT. It is in no middle value, and changes nothing of your plan."
)
BEFORE, AFTER = "Before it", "After it"
BACK_BEFORE, BACK_AFTER = "Back pain before it", "Back pain after it"
TOLD_PAIN = "Pain, as you told it afterwards"
TOLD_LINE: Final[Mapping[AskedWhen, str]] = {
    AskedWhen.BEFORE: "Before: {said}",
    AskedWhen.AFTER: "After: {said}",
}
SAVE = "Save"
BACK = "Back"
WHY_NOT: Final[Mapping[WhyNot, str]] = {
    WhyNot.TO_COME: "That is still to come. Choose a day and a time that are past.",
    WhyNot.NO_PLAN: "There was no plan here yet at that time. Choose a later day.",
    WhyNot.IN_ANOTHER: "There is another session at that time. Choose another time.",
}

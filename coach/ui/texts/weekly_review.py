"""Words of the look back at a week: short, and with no word of what should have been."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.weekly_review import Barrier
from coach.services.weekly_reviews import SmallerBy, WeekLookedAt
from coach.ui.texts.dates import span_in_words
from coach.ui.texts.morning_trend import morning_sentence
from coach.ui.texts.slot_adherence import slots_sentence
from coach.ui.texts.time_marks import marks_sentence
from coach.ui.texts.trends import adherence_sentence

TITLE = "Your week"
NOT_THIS_WEEK = "Not this week"

BARRIERS_TITLE = "What got in the way?"
BARRIERS_LEAD = "As many as you like. It helps your PT to make the plan fit you."
BARRIERS: Final[Mapping[Barrier, str]] = {
    Barrier.NOTHING: "Nothing",
    Barrier.NO_TIME: "No time",
    Barrier.FORGOT: "I forgot",
    Barrier.PAIN: "Pain",
    Barrier.WORRY: "Worry that it harms",
    Barrier.TIRED: "Too tired",
    Barrier.AWAY: "I was away",
    Barrier.TOO_MUCH: "Too much to do",
    Barrier.NOT_SURE_HOW: "Not sure how to do it",
    Barrier.NO_POINT: "I do not see the point",
}
OWN_WORDS = "In your own words"

PT_ASKS_TITLE = "Your PT asks"
PT_ASKS_LEAD = "A few words are enough. They stand on the page for your PT."
PT_ASKED = "Your PT asked"
SURE_TITLE = "Next week"
SURE = "How sure are you to do next week's plan?"
SURE_THEN = "How sure were you to do the next week's plan?"
NOT_SURE, VERY_SURE = "0: not at all", "10: completely"

SMALLER_TITLE = "A smaller plan for now?"
SMALLER_LEAD = (
    "A plan that you are sure of does more than a bigger one that is left undone. You see what "
    "would change before anything does, and you can go back at any time."
)
SMALLER: Final[Mapping[SmallerBy, str]] = {
    SmallerBy.TIMES: "One session a day less",
    SmallerBy.REPETITIONS: "Fewer repetitions",
}
KEEP_PLAN = "Keep my plan"

WHEN_TITLE = "One plan for next week"
WHEN_LEAD = (
    "Tie a session to something that you do anyway, such as “After supper, before the news”. Its "
    "reminder says it in your words."
)
WHICH_SESSION = "Which session?"
WHEN = "When will you do it?"
FINISH = "Save and finish"

DONE_TITLE = "That was your week"
DONE_LEAD = "What you said stands on the page for your PT."
SUGGESTIONS = "Look at the suggestions"


def title(week: WeekLookedAt) -> str:
    """Return the name of a week."""
    return title_of(week.first)


def title_of(monday: date) -> str:
    """Return the name of the week that begins on a Monday."""
    return f"{TITLE}, {_span(monday)}"


def week_lines(week: WeekLookedAt) -> list[str]:
    """Return what was done in a week, what the mornings say, what changed, and what waits."""
    view = week.week
    lines = [adherence_sentence(view.adherence.weeks)]
    if view.adherence.n:
        lines.append(slots_sentence(view.adherence.by_slot))
    lines.append(morning_sentence(view.mornings))
    lines += [said] if (said := marks_sentence(view.marks)) else []
    return lines


def waiting(count: int) -> str:
    """Return how many suggestions wait, in a sentence; empty for none."""
    if not count:
        return ""
    return "One suggestion waits for you." if count == 1 else f"{count} suggestions wait for you."


def _span(monday: date) -> str:
    sunday = monday + timedelta(days=DAYS_A_WEEK - 1)
    return span_in_words(monday, sunday).removeprefix("from ")

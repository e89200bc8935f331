"""Words of the Trends page and its charts."""

from coach.domain.trends import Step

TITLE = "Trends"
EMPTY_TITLE = "Your first session shows here."
EMPTY_WORDS = "You see how many of your sessions you do, and how your back feels before and after."
RANGE_NAME = "How far back"
RANGES: tuple[tuple[str, int | None], ...] = (
    ("4 weeks", 4),
    ("12 weeks", 12),
    ("1 year", 52),
    ("All", None),
)
SHOW_TABLE = "Show as table"
SHOW_CHART = "Show as chart"

ADHERENCE_TITLE = "Sessions done, week by week"
ADHERENCE_ACCESSIBLE = "Chart of sessions done and due in each week"
ADHERENCE_TABLE = "Table of sessions done and due in each week"
ADHERENCE_COUNT = "n = {n} sessions due"
DUE = "Due"
DONE = "Done"
SESSIONS_TICK = "{n} sessions"
SHARE = "{pct}%"
SO_FAR = "so far"
EACH_BAR = "Each bar is one week, named by its Monday."

PAIN_TITLE = "Back pain before and after"
PAIN_ACCESSIBLE = "Chart of back pain before and after sessions"
PAIN_TABLE = "Table of pain before and after each session"
PAIN_COUNT = "n = {n} sessions rated"
BEFORE = "Before"
AFTER = "After"
NO_PAIN = "0 no pain"
WORST = "10 worst\nimaginable"
EACH_MARK = {
    Step.SESSION: "Each mark is one session.",
    Step.DAY: "Each mark is the middle value of one day.",
    Step.WEEK: "Each mark is the middle value of one week.",
    Step.MONTH: "Each mark is the middle value of one month.",
}

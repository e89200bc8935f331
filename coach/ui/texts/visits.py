"""Words of visits and of the questions for them."""

from coach.domain.plain_text import plain
from coach.domain.visits import Visit
from coach.ui.texts.dates import long_day

QUESTIONS_TITLE = "My questions for the PT"
QUESTIONS_LEAD = "They stand on the page. Tick one when you have asked it."
QUESTION_NEW = "A new question"
QUESTION_ADD = "Add"
QUESTION_REMOVE = "Remove"
QUESTION_REMOVE_NAMED = "Remove: {words}"
ASKED_ON = "{words} (asked on {day})"
VISITS_TITLE = "Visits"
VISITS_LEAD = "Whom you saw, when, and what was agreed. The page begins at the last visit."
NO_VISITS = "No visit is written down yet."
VISIT_ADD = "Write down a visit"
VISIT_CHANGE = "Change"
VISIT_CHANGE_NAMED = "Change: {visit}"
VISITS_EARLIER = "Earlier visits"
VISITS_FEWER = "Fewer visits"

_NAME_SHOWN = 24
"""Letters of a name for which a button has room in a small window."""

SINCE_SEEN = "Or since you saw"
SEEN_BY_ON = "{who}, {day}"
SINCE_SEEN_BY_ON = "Since you saw {who}, {day}"

VISIT_TITLE = "A visit"
VISIT_DAY = "When"
VISIT_WHO = "Whom did you see?"
VISIT_AGREED = "What was agreed?"
VISIT_MAY_BE_EMPTY = "Both may be left out."
VISIT_SAVE = "Save the visit"
VISIT_TAKE_OUT = "There was no such visit"
VISIT_BACK = "Back to Share"


def visit_line(visit: Visit) -> str:
    """Return a visit in one line, such as `3 November 2026, Anna Maier: bird dog a rung up`."""
    who = f", {plain(visit.who)}" if visit.who else ""
    agreed = f": {plain(visit.agreed)}" if visit.agreed else ""
    return f"{long_day(visit.day)}{who}{agreed}"


def seen(visit: Visit) -> str:
    """Return who was seen and when, such as `Anna Maier, 3 November 2026`; a long name is cut."""
    who = plain(visit.who)
    who = who if len(who) <= _NAME_SHOWN else f"{who[: _NAME_SHOWN - 1].rstrip()}…"
    return SEEN_BY_ON.format(who=who, day=long_day(visit.day))


def since(visit: Visit) -> str:
    """Return since whom and when, for who hears it alone."""
    return SINCE_SEEN_BY_ON.format(who=plain(visit.who), day=long_day(visit.day))

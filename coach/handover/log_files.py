"""The tables of a package, in the order in which they are written and explained.

A table more is a module in `files` and a line here; README.txt, `datapackage.json`, the workbook
and the package follow.
"""

from typing import Final

from coach.handover.files.check_ins import CHECK_INS
from coach.handover.files.daily import DAILY
from coach.handover.files.events import EVENTS
from coach.handover.files.exercises import EXERCISES
from coach.handover.files.flares import FLARES
from coach.handover.files.holds import HOLDS
from coach.handover.files.movements import MOVEMENTS
from coach.handover.files.notes import NOTES
from coach.handover.files.outcomes import OUTCOMES
from coach.handover.files.plan_changes import PLAN_CHANGES
from coach.handover.files.questions import QUESTIONS
from coach.handover.files.reviews import REVIEWS
from coach.handover.files.sessions import SESSIONS
from coach.handover.files.suggestions import SUGGESTIONS
from coach.handover.files.summary import SUMMARY
from coach.handover.files.warning_signs import WARNING_SIGNS

LOG_FILES: Final = (
    SUMMARY,
    SESSIONS,
    EXERCISES,
    HOLDS,
    DAILY,
    CHECK_INS,
    FLARES,
    MOVEMENTS,
    NOTES,
    REVIEWS,
    QUESTIONS,
    OUTCOMES,
    EVENTS,
    PLAN_CHANGES,
    WARNING_SIGNS,
    SUGGESTIONS,
)

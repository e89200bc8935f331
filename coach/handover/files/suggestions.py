"""suggestions.csv: what the plan's rules suggested, and what became of it."""

from collections.abc import Iterator

from coach.domain.advice import Advice, Rule
from coach.domain.plan_reasons import InWords
from coach.handover.cells import sets_apart
from coach.handover.log_file import Cells, Column, LogFile, day, moment, moment_cells, rating, whole
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was answered, or kept for you.", required=True),
    *moment("at", "When that was"),
    Column(
        "event",
        "for_the_pt: nobody was asked, because it is locked or wants your word first; at most once "
        "a week for the same step. taken: the person took it, and the plan changed. not_now: asked "
        "again after a week. never: not asked again.",
        required=True,
    ),
    Column(
        "rule",
        "add_reps, rung_up, session_more, walk_more: more. next_step: more, the next change on the "
        "way to a harder program that is taken up one change a week. reps_less, rung_down, "
        "pause: less.",
        words=tuple(Rule),
        required=True,
    ),
    Column("exercise_id", "The exercise. Empty for sessions a day and for walks."),
    Column("exercise_name", "Its name."),
    Column("sides", "L, R or LR. Empty where there are none."),
    Column(
        "from",
        "Repetitions of each set with spaces between, after L and R where the sides differ; "
        "version, sessions a day, or minutes of a walk before.",
    ),
    Column("to", "The same, as suggested. Empty for a pause."),
    Column("to_rung", "The version suggested, by its id."),
    Column(
        "reason",
        "clean: clean sessions in a row. done: enough of the sessions or walks due were done. "
        "early_stop: sets stopped early for pain or form. amber, red, sharp, leg_pain, elsewhere: "
        "pain. "
        "leg: felt further down the leg. numb: new numbness or weakness. form: form was lost. "
        "unsettled: not back to usual the next morning. morning: far above usual then. "
        "on_the_way: a week has passed since the last change on the way to a harder program.",
    ),
    whole("count", "How often that was seen: sessions, sets or mornings, by the reason."),
    whole("days", "On how many days."),
    rating("worst_low_0_10", "Lowest of the worst pain said of the exercise in these sessions."),
    rating("worst_high_0_10", "Highest of it."),
    Column("said", "What was read, in the words of an early version; else empty."),
)

_TO_A_RUNG = frozenset({Rule.RUNG_UP, Rule.RUNG_DOWN})


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for each answer to a suggestion, and for each that was kept for the PT."""
    for one in log.suggested:
        yield {
            **_said(one.said),
            "date": one.at.local_date,
            **moment_cells("at", one.at),
            "event": one.answer.value,
            "rule": one.key.rule.value,
            "exercise_id": one.key.ladder_id,
            "sides": "".join(side.value for side in one.key.sides) or None,
            "to_rung": one.key.to if one.key.rule in _TO_A_RUNG else None,
        }


def _said(said: Advice | InWords) -> Cells:
    if isinstance(said, InWords):
        return {"said": said.text or None}
    grounds = said.grounds
    low, high = grounds.worst or (None, None)
    return {
        "exercise_name": said.name or None,
        "from": sets_apart(said.before),
        "to": sets_apart(said.after),
        "reason": grounds.reason.value,
        "count": grounds.count or None,
        "days": grounds.days or None,
        "worst_low_0_10": low,
        "worst_high_0_10": high,
    }


SUGGESTIONS = LogFile(
    "suggestions.csv",
    "each thing that the plan's rules suggested and that was answered, or is for you to decide",
    _COLUMNS,
    _rows,
)

"""Short ways to build the facts of suggestions: all well, unless a test says otherwise."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from coach.domain.advice import Rule
from coach.domain.dose import Dose
from coach.domain.feedback import Form
from coach.domain.ladder import Instructions, Ladder, Library, Rung
from coach.domain.open_rungs import RungAbove
from coach.domain.pain import SIGNS
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.rules import PlanRules
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.facts import (
    ExerciseFacts,
    FrequencyFacts,
    PlanFacts,
    SessionFacts,
    SetDone,
    SideFacts,
)
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggestions import suggest
from tests.builders import THREE_SLOTS

TODAY = date(2026, 11, 23)
LONG_AGO = date(2026, 9, 1)
RUNGS = ("Light hand", "Leg slide", "Leg lift", "Full bird dog")
SCHEME = (5, 3, 1)


def a_library(ladder_id: str = "bird_dog", prefix: str = "BD") -> Library:
    """Return one ladder of four rungs; the hardest starts with a hold of 4 seconds."""
    texts = Instructions((), (), (), (), ())
    rungs = tuple(
        Rung(f"{prefix}{nth}", name, texts, Dose((3, 2, 1), 4.0 if nth == 3 else 8.0))
        for nth, name in enumerate(RUNGS)
    )
    name = ladder_id.replace("_", " ").capitalize()
    return Library((Ladder(ladder_id, name, SideRule.EACH_SIDE, rungs),))


def a_session(days_ago: int, sets: tuple[int, ...] = SCHEME, **values: Any) -> SessionFacts:
    """Return a session that passes every test: clean, pain 1, all done, quiet next morning."""
    passing = SessionFacts(
        session_id=f"{TODAY - timedelta(days=days_ago)}-1",
        day=TODAY - timedelta(days=days_ago),
        sets=tuple(SetDone(reps, reps) for reps in sets),
        before=2,
        after=2,
        leg_further_down=False,
        worst=1,
        form=Form.CLEAN,
        morning=2,
        usual=2.0,
        usual_n=7,
        morning_to_come=days_ago == 0,
    )
    return changed(passing, **values)


def changed(session: SessionFacts, **values: Any) -> SessionFacts:
    """Return a session with other values; warning signs by their own names."""
    said = {sign: values.pop(sign) for sign in SIGNS if sign in values}
    return replace(session, signs=replace(session.signs, **said), **values)


def good_days(count: int, sets: tuple[int, ...] = SCHEME) -> tuple[SessionFacts, ...]:
    """Return passing sessions on as many days, up to yesterday."""
    return tuple(a_session(days_ago, sets) for days_ago in range(count, 0, -1))


def a_side(*sessions: SessionFacts, side: Side | None = Side.LEFT, height: int = 1) -> SideFacts:
    """Return one side on a rung of the ladder, from 0."""
    above = None
    if height + 1 < len(RUNGS):
        above = RungAbove(_rung(height + 1), 8.0)
    below = _rung(height - 1) if height else None
    return SideFacts(side, height, above, below, sessions)


def _rung(height: int) -> NamedRung:
    return NamedRung(f"BD{height}", RUNGS[height])


def bird_dog(
    left: tuple[SessionFacts, ...],
    right: tuple[SessionFacts, ...] | None = None,
    *,
    heights: tuple[int, int] = (1, 1),
    sets: tuple[int, ...] = SCHEME,
    locked: bool = False,
    since: date = LONG_AGO,
) -> ExerciseFacts:
    """Return the bird dog with the sessions of each side; the right is like the left."""
    exercise = PrescribedExercise(
        "bird_dog", "Bird dog", SideRule.EACH_SIDE,
        _rung(heights[0]), _rung(heights[1]), Dose(sets, 8.0), locked=locked,
    )  # fmt: skip
    sides = (
        a_side(*left, height=heights[0]),
        a_side(*(left if right is None else right), side=Side.RIGHT, height=heights[1]),
    )
    return ExerciseFacts(exercise, since, sides, locked)


def curl_up(*sessions: SessionFacts, since: date = LONG_AGO) -> ExerciseFacts:
    """Return an exercise without sides."""
    exercise = PrescribedExercise(
        "curl_up", "Curl-up", SideRule.SWAP_LEG, _rung(1), _rung(1), Dose(SCHEME, 8.0)
    )
    return ExerciseFacts(exercise, since, (a_side(*sessions, side=None),))


def facts_of(
    *exercises: ExerciseFacts,
    rules: PlanRules | None = None,
    changes: tuple[date, ...] = (),
    frequency: FrequencyFacts | None = None,
) -> PlanFacts:
    """Return the facts of a plan with the default rules and three fixed sessions a day."""
    often = frequency or FrequencyFacts(THREE_SLOTS, LONG_AGO)
    return PlanFacts(TODAY, rules or PlanRules(), exercises, often, changes)


def rules_of(*sessions: SessionFacts) -> list[Rule]:
    """Return what is suggested for an exercise without sides."""
    return [one.key.rule for one in suggest(facts_of(curl_up(*sessions)))]


def only(found: tuple[Suggestion, ...]) -> Suggestion:
    """Return the one suggestion there is."""
    (suggestion,) = found
    return suggestion

"""When a longer walk may be suggested: never by itself, and never out of pain (rule R32)."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.plan_changes import ToWalking
from coach.domain.suggesting.facts import PlanFacts
from coach.domain.suggesting.progression_rules import speaks_against_more
from coach.domain.suggesting.values import Suggestion

DONE_PERCENT: Final = 70
"""Share of the walks asked for that were done, in percent, before more is suggested: that of
sessions (R10)."""


def longer_walk(facts: PlanFacts) -> Suggestion | None:
    """Return a longer walk, where nothing speaks against it; else None.

    After `days_a_step` days of walks as they are, most of them done, on mornings that were rated
    and calm, without a bad day or a flare, and with no session in these days that speaks against
    more. With pain in a leg it is for the PT to agree to first (S39).
    """
    grows, found = facts.rules.walking, facts.walking
    if grows is None or found is None or found.against or found.gentle_days:
        return None
    if (facts.today - found.since).days < grows.days_a_step or not found.due:
        return None
    if 100 * found.done < DONE_PERCENT * found.due:
        return None
    if found.calm < facts.rules.progression.min_days or _against(facts, grows.days_a_step):
        return None
    now = found.walking.minutes
    to = min(now + grows.grow_by_min, grows.up_to_min)
    if to <= now:
        return None
    grounds = Grounds(Reason.DONE, due=found.due, done=found.done, days=grows.days_a_step)
    key = SuggestionKey(Rule.WALK_MORE, None, (), str(to))
    advice = Advice(key, "", str(now), str(to), grounds)
    change = ToWalking(replace(found.walking, minutes=to))
    return Suggestion(advice, change, locked=found.leg)


def _against(facts: PlanFacts, days: int) -> bool:
    """Return whether a session of the last days says that more would do harm."""
    first = facts.today - timedelta(days=days)
    sessions = (
        session
        for exercise in facts.exercises
        for side in exercise.sides
        for session in side.sessions
        if session.day >= first
    )
    return any(speaks_against_more(session, facts.rules) for session in sessions)

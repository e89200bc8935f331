"""Suggestions for the plan in force, and what the user answers to them.

The rules are in `coach.domain.suggestions`. Here the record is read, answers are respected, and a
step that the user takes becomes the plan. Nothing is ever taken by itself.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from coach.domain.bad_day import bad_days
from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.leg_direction import days_moved_down
from coach.domain.mornings import MORNINGS_BEFORE_DAYS, Mornings
from coach.domain.plan_changes import change
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.program import NO_CONTACT, Contact
from coach.domain.slots import in_their_time
from coach.domain.suggesting.answers import (
    Answer,
    SuggestionAnswer,
    is_kept_for_the_pt,
    is_silenced,
)
from coach.domain.suggesting.facts import PlanFacts
from coach.domain.suggesting.facts_builder import History, gather
from coach.domain.suggesting.performed import Performed
from coach.domain.suggesting.reported import Felt
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggesting.walking_facts import WalkingHistory
from coach.domain.suggestions import suggest
from coach.domain.walking_record import days_of_walks
from coach.services.ports import AnswerStore, Clock, HistoryStore, LogStore

LOOK_BACK_DAYS = 56
"""Sessions older than this say nothing about the next step (product rule)."""

_GONE = Refusal(Why.OUTDATED)


@dataclass(frozen=True, slots=True)
class SuggestionsView:
    """What stands today.

    Attributes:
        offers: to be shown; at most one of them asks for more.
        waiting: other harder steps that may be taken instead; one thing is changed at a time.
        for_the_pt: locked ones, for the log: shown, and never offered.
        contact: whom the plan's author says to ask.
    """

    offers: tuple[Suggestion, ...] = ()
    waiting: tuple[Suggestion, ...] = ()
    for_the_pt: tuple[Suggestion, ...] = ()
    contact: Contact = NO_CONTACT

    @property
    def to_be_seen(self) -> bool:
        """Whether something is to be shown after a session: something to answer, or less that only
        the PT may grant. More that waits for the PT is told on the Plan page alone.
        """
        return bool(self.offers) or any(not one.harder for one in self.for_the_pt)


class SuggestionStore(LogStore, Protocol):
    """What suggestions are made of, and what was answered to earlier ones.

    Wide: a suggestion weighs all that was prescribed, done and said.
    """


def suggestions(
    store: SuggestionStore, library: Library, now: Instant, flags: Collection[str] = ()
) -> SuggestionsView:
    """Return what the plan's rules suggest now.

    Args:
        store: the record.
        library: the ladders.
        now: the present moment.
        flags: ids of the profile flags that are true of the user; they hide rungs.

    Raises:
        StoreProblem: the record cannot be read.
    """
    standing = _standing(store, library, now, flags)
    answers = store.answers()
    open_now = [
        one
        for one in standing
        if not one.locked and not is_silenced(one.key, answers, now.local_date)
    ]
    harder = [one for one in open_now if one.harder]
    return SuggestionsView(
        offers=tuple(one for one in open_now if not one.harder or one is harder[0]),
        waiting=tuple(harder[1:]),
        for_the_pt=tuple(one for one in standing if one.locked),
        contact=next((one.prescription.contact for one in store.plans()[-1:]), NO_CONTACT),
    )


def take(
    clock: Clock,
    store: SuggestionStore,
    library: Library,
    suggestion: Suggestion,
    flags: Collection[str] = (),
) -> PlanInForce | Refusal:
    """Put the plan with a suggested change in force from now on, or say why it cannot be.

    Where the user chose the hold that a rung has by itself, the suggestion is `with_usual_hold`.

    The record is looked at again first, so that a page left open takes nothing twice.

    Raises:
        StoreProblem: the record cannot be read or written.
    """
    now = clock.read()
    standing = {one.key: one for one in _standing(store, library, now, flags) if not one.locked}
    found = standing.get(suggestion.key)
    if found is None:
        return _GONE
    longer = found.with_usual_hold()
    found = longer if suggestion.change == longer.change else found
    changed = change(store.plans()[-1].prescription, found.change, library)
    if isinstance(changed, Refusal):
        return changed
    plan = PlanInForce(now, changed, found.advice, ChangedBy.RULE)
    with store.together():
        store.take_up(plan)
        store.add_answer(SuggestionAnswer(found.key, Answer.TAKEN, found.advice, now))
    return plan


def keep_for_the_pt(clock: Clock, store: AnswerStore, found: Iterable[Suggestion]) -> None:
    """Keep locked suggestions for the log; one that still stands is kept again after a week.

    Raises:
        StoreProblem: the record cannot be read or written.
    """
    found = tuple(found)
    if not found:
        return
    today, answers = clock.read().local_date, store.answers()
    for one in found:
        if not is_kept_for_the_pt(one.key, answers, today):
            _answer(clock, store, one, Answer.FOR_THE_PT)


def not_now(clock: Clock, store: AnswerStore, suggestion: Suggestion) -> None:
    """Keep that the user wants to be asked again in a week."""
    _answer(clock, store, suggestion, Answer.NOT_NOW)


def never(clock: Clock, store: AnswerStore, suggestion: Suggestion) -> None:
    """Keep that the user never wants to be asked about this step again; see `is_silenced`."""
    _answer(clock, store, suggestion, Answer.NEVER)


def facts(
    store: HistoryStore, library: Library, now: Instant, flags: Collection[str] = ()
) -> PlanFacts | None:
    """Return the facts that suggestions rest on, or None where no plan is in force."""
    plans = in_their_time(store.plans(), now)
    if not plans:
        return None
    last = now.local_date
    first = _before(last, LOOK_BACK_DAYS)
    check_ins = store.check_ins(_before(first, MORNINGS_BEFORE_DAYS), last)
    sessions, moved_down = store.sessions(first, last), days_moved_down(check_ins)
    flares, bad = store.flares(), bad_days(store.bad_days(first, last))
    history = History(
        plans=plans,
        sessions=sessions,
        performed=Performed(store.prescriptions(first, last), store.holds(first, last)),
        felt=Felt(store.ratings(first, last), check_ins),
        mornings=Mornings.of(check_ins),
        moved_down=moved_down,
        flares=flares,
        bad_day=last in bad,
        walking=WalkingHistory(
            store.movements_done(first, last),
            check_ins,
            moved_down,
            days_of_walks(flares, last, sessions, {*bad, *moved_down}),
        ),
    )
    return gather(history, library, flags, now)


def _before(day: date, count: int) -> date:
    return day - min(timedelta(days=count), day - date.min)


def _standing(
    store: HistoryStore, library: Library, now: Instant, flags: Collection[str]
) -> tuple[Suggestion, ...]:
    found = facts(store, library, now, flags)
    return suggest(found) if found is not None else ()


def _answer(clock: Clock, store: AnswerStore, suggestion: Suggestion, answer: Answer) -> None:
    store.add_answer(SuggestionAnswer(suggestion.key, answer, suggestion.advice, clock.read()))

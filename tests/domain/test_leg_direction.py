"""What of the leg the PT is to be asked about: day after day, until it is back or they know."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.leg_asked import asked_since, presses_of, word_of
from coach.domain.leg_direction import (
    LegToAsk,
    days_moved_down,
    further_down_on,
    leg_to_ask,
    legs_before,
)
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.visits import Visit
from coach.domain.warning_signs import Deed, Done, Said, Screening, Trigger, WarningSign
from coach.services.settings import LEG_ASKED
from tests.storage.stores.moments import on

NONE, BUTTOCK, THIGH, KNEE, SHIN, FOOT = (
    LegSite.NONE, LegSite.BUTTOCK, LegSite.THIGH, LegSite.KNEE, LegSite.SHIN, LegSite.FOOT,
)  # fmt: skip


def mornings(*sites: LegSite | None) -> list[CheckIn]:
    """Return a morning's answer a day, from 2 November on."""
    return [
        CheckIn(AskedWhen.MORNING, on(day, 8), 2, None, site) for day, site in enumerate(sites, 2)
    ]


def to_ask(
    said: Sequence[CheckIn], presses: Sequence[Instant] = ()
) -> tuple[Trigger | None, int | None]:
    """Return why, and the day of November since when."""
    found: LegToAsk | None = leg_to_ask(said, asked_since(presses))
    return (found.why, found.since.local_date.day) if found is not None else (None, None)


@pytest.mark.parametrize(
    ("sites", "found"),
    [
        ((THIGH,), (None, None)),
        ((NONE, THIGH), (Trigger.LEG_FURTHER_DOWN, 3)),
        ((NONE, THIGH, THIGH, None, THIGH), (Trigger.LEG_FURTHER_DOWN, 3)),
        ((NONE, THIGH, FOOT), (Trigger.LEG_FURTHER_DOWN, 4)),
        ((NONE, THIGH, FOOT, THIGH), (Trigger.LEG_FURTHER_DOWN, 4)),
        ((NONE, THIGH, BUTTOCK), (Trigger.LEG_FURTHER_DOWN, 3)),
        ((NONE, THIGH, NONE), (None, None)),
        ((BUTTOCK, THIGH, BUTTOCK), (None, None)),
        ((FOOT,), (Trigger.LEG_BELOW_KNEE, 2)),
        ((SHIN, SHIN, None), (Trigger.LEG_BELOW_KNEE, 2)),
        ((SHIN, FOOT), (Trigger.LEG_FURTHER_DOWN, 3)),
        ((SHIN, KNEE), (None, None)),
        ((NONE, THIGH, NONE, FOOT), (Trigger.LEG_FURTHER_DOWN, 5)),
    ],
)
def test_it_stays_until_it_is_as_near_as_before(
    sites: tuple[LegSite | None, ...], found: tuple[Trigger | None, int | None]
) -> None:
    assert to_ask(mornings(*sites)) == found


def in_session(day: int, leg: int | None, site: LegSite | None) -> CheckIn:
    """Return "it went further down the leg", said after "that hurt"."""
    signs = Signs(leg_moved_down=True)
    return CheckIn(
        AskedWhen.DURING, on(day, 10), leg=leg, leg_site=site, session_id="one", signs=signs
    )


@pytest.mark.parametrize(
    ("before", "told", "after", "found"),
    [
        (None, (4, None), None, Trigger.LEG_FURTHER_DOWN),
        (None, (None, None), None, Trigger.LEG_FURTHER_DOWN),
        (None, (4, None), BUTTOCK, Trigger.LEG_FURTHER_DOWN),
        (None, (4, None), NONE, None),
        (NONE, (4, None), BUTTOCK, Trigger.LEG_FURTHER_DOWN),
        (THIGH, (4, None), KNEE, Trigger.LEG_FURTHER_DOWN),
        (THIGH, (4, None), THIGH, None),
        (THIGH, (4, THIGH), THIGH, Trigger.LEG_FURTHER_DOWN),
        (THIGH, (4, THIGH), BUTTOCK, None),
        (None, (4, SHIN), SHIN, Trigger.LEG_FURTHER_DOWN),
        (None, (4, SHIN), KNEE, None),
        (NONE, (4, SHIN), KNEE, Trigger.LEG_FURTHER_DOWN),
    ],
)
def test_what_is_said_to_go_further_down_after_that_hurt_stays_too(
    before: LegSite | None,
    told: tuple[int | None, LegSite | None],
    after: LegSite | None,
    found: Trigger | None,
) -> None:
    said = [*mornings(before), in_session(2, *told)]
    assert to_ask(said)[0] is Trigger.LEG_FURTHER_DOWN
    assert days_moved_down(said) == {date(2026, 11, 2)}
    assert to_ask([*said, mornings(None, after)[1]])[0] is found
    assert to_ask(said, [on(2, 11)]) == (None, None), "the PT knows"


def test_for_the_gate_it_is_further_down_on_its_day_until_it_is_back() -> None:
    """Source S17. The same place named again is still further down; the next day it is no news."""
    said = mornings(BUTTOCK, THIGH, THIGH)
    days = [date(2026, 11, day) for day in (2, 3, 4)]
    assert [further_down_on(said, day) for day in days] == [False, True, False]
    for later, still in ((None, True), (THIGH, True), (KNEE, True), (BUTTOCK, False)):
        again = CheckIn(AskedWhen.BEFORE, on(3, 9), 2, None, later)
        assert further_down_on([*said[:2], again], days[1]) is still


@pytest.mark.parametrize(
    ("morning", "of_session", "compared"),
    [
        (KNEE, (THIGH, BUTTOCK, THIGH), [None, KNEE, THIGH, BUTTOCK]),
        (BUTTOCK, (THIGH, THIGH), [None, BUTTOCK, THIGH]),
    ],
)
def test_in_a_session_it_is_compared_with_the_place_nearest_to_the_back_in_it(
    morning: LegSite, of_session: Sequence[LegSite], compared: list[LegSite | None]
) -> None:
    answers = [
        CheckIn(AskedWhen.AFTER, on(2, 9 + nth), leg_site=site, session_id="one")
        for nth, site in enumerate(of_session)
    ]
    assert [before for _, before in legs_before([*mornings(morning), *answers])] == compared


def test_once_the_pt_knows_only_what_moves_after_it_is_asked_about() -> None:
    said = mornings(NONE, THIGH, THIGH, FOOT)
    assert to_ask(said[:3], [on(4, 9)]) == (None, None)
    assert to_ask(said, [on(4, 9)]) == (Trigger.LEG_FURTHER_DOWN, 5)
    assert to_ask([*said, *mornings(*[None] * 4, THIGH)[4:]], [on(4, 9)]) == (None, None)


def test_a_press_of_before_it_moved_says_nothing_of_it() -> None:
    assert to_ask(mornings(NONE, THIGH), [on(3, 7)]) == (Trigger.LEG_FURTHER_DOWN, 3)


@pytest.mark.parametrize(("day", "asked"), [(2, False), (3, False), (4, True), (9, False)])
def test_a_visit_of_a_later_day_that_is_not_to_come_counts(day: int, *, asked: bool) -> None:
    visit = Visit(1, date(2026, 11, day), "", "")
    since = asked_since((), visits=[visit], today=date(2026, 11, 5))
    assert since(on(3, 8)) is asked


@pytest.mark.parametrize(
    ("deed", "hour", "asked"),
    [
        (Deed.CLINICIAN_AGREED, 9, True),
        (Deed.SEEN, 9, True),
        (Deed.SEEN, 7, False),
        (Deed.PRINTED, 9, False),
    ],
)
def test_who_saw_the_user_since_knows_it_too(deed: Deed, hour: int, *, asked: bool) -> None:
    done = (Done(deed, on(3, hour), "Dr. Abara"),)
    answers = {WarningSign.BOWEL: Said.YES}
    screening = Screening("signs-1", on(3, 7), Trigger.WEEKLY, answers, done=done)
    assert asked_since((), [screening])(on(3, 8)) is asked


@given(st.lists(st.sampled_from([None, *LegSite]), max_size=12), st.integers(1, 14))
def test_a_press_now_answers_all_that_was_said(sites: list[LegSite | None], day: int) -> None:
    said = mornings(*sites)
    assert to_ask(said, [on(day, 9), on(20, 9)]) == (None, None)
    found = to_ask(said)[0]
    assert found is None or max((one.felt_at or NONE) for one in said) > NONE


@given(st.lists(st.integers(1, 28), max_size=5))
def test_presses_are_read_as_they_were_written(days: list[int]) -> None:
    presses = tuple(on(day) for day in days)
    assert [at.wall for at in presses_of(word_of(presses))] == [at.wall for at in presses]


@pytest.mark.parametrize("word", ["[1]", "7", "x", '["2026"'])
def test_a_damaged_word_is_no_press(word: str) -> None:
    assert LEG_ASKED.read(lambda _key: word) == ()

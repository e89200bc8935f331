"""Whether a session may start: the gravest lock is told, and "not asked" is no pain."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.gates import (
    Gate,
    Locked,
    Open,
    SessionLocked,
    Standing,
    Until,
    may_start,
    refuse_locked,
)
from coach.domain.pain_zones import much_pain
from coach.domain.warning_signs import Said, Screening, Trigger, WarningSign
from tests.builders import an_instant, signs_answered

PAIN = st.none() | st.integers(0, 10)
EMERGENCY = Screening("a", an_instant(), Trigger.WEEKLY, {WarningSign.BOWEL: Said.NOT_SURE})
DOCTOR = Screening("b", an_instant(), Trigger.WEEKLY, {WarningSign.PAIN_AT_REST: Said.YES})
FREE = Standing(no_session_from=7)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def locked(until: Until, trigger: Trigger | None = None) -> Locked:
    return Locked(until, trigger=trigger)


@pytest.mark.parametrize(
    ("standing", "gate"),
    [
        (FREE, Open()),
        (replace(FREE, back=6, leg=6), Open()),
        (replace(FREE, back=7), locked(Until.LESS_PAIN, Trigger.MUCH_PAIN)),
        (replace(FREE, leg=7), locked(Until.LESS_PAIN, Trigger.MUCH_PAIN)),
        (replace(FREE, back=5, no_session_from=5), locked(Until.LESS_PAIN, Trigger.MUCH_PAIN)),
        (replace(FREE, in_session=6), Open()),
        (replace(FREE, in_session=5, usual=2.0), Open()),
        (replace(FREE, in_session=7), locked(Until.LESS_PAIN, Trigger.MUCH_PAIN)),
        (replace(FREE, in_session=7, gentle=True), Open()),
        (
            replace(FREE, numb_or_weak=True, gentle=True),
            locked(Until.LESS_PAIN, Trigger.NUMB_OR_WEAK),
        ),
        (replace(FREE, back=5, usual=2.0), locked(Until.LESS_PAIN, Trigger.OVER_USUAL)),
        (replace(FREE, back=5, usual=2.5), Open()),
        (replace(FREE, consented=False, back=9), locked(Until.CONSENT)),
        (replace(FREE, consented=False, signs_due=Trigger.WEEKLY), locked(Until.CONSENT)),
        (
            replace(FREE, leg_further_down=True, back=5, usual=2.0),
            locked(Until.LESS_PAIN, Trigger.LEG_FURTHER_DOWN),
        ),
        (replace(FREE, leg_below_knee=True), locked(Until.LESS_PAIN, Trigger.LEG_BELOW_KNEE)),
        (replace(FREE, leg_further_down=True, leg_below_knee=True, gentle=True), Open()),
        (replace(FREE, leg=5, usual=2.0), Open()),
        (replace(FREE, back=9, gentle=True), Open()),
        (replace(FREE, back=5, usual=2.0, gentle=True), Open()),
        (
            replace(FREE, locking_flags=("Surgery",), back=9),
            Locked(Until.CLINICIAN_NAMED, ("Surgery",)),
        ),
        (
            replace(FREE, locking_flags=("Surgery",), signs_due=Trigger.WEEKLY),
            locked(Until.SIGNS_ANSWERED, Trigger.WEEKLY),
        ),
        (
            replace(FREE, screening=DOCTOR, signs_due=Trigger.WEEKLY),
            Locked(Until.CLINICIAN_AGREED, screening=DOCTOR),
        ),
        (replace(FREE, gap_until=NOON), Locked(Until.GAP_OVER, opens=NOON)),
        (replace(FREE, gap_until=NOON, gentle=True), Locked(Until.GAP_OVER, opens=NOON)),
        (replace(FREE, gap_until=NOON, back=9), Locked(Until.GAP_OVER, opens=NOON)),
        (
            replace(FREE, gap_until=NOON, signs_due=Trigger.WEEKLY),
            locked(Until.SIGNS_ANSWERED, Trigger.WEEKLY),
        ),
        (replace(FREE, screening=EMERGENCY), Locked(Until.SEEN, screening=EMERGENCY)),
        (
            replace(FREE, screening=DOCTOR, signs_due=Trigger.LOST),
            locked(Until.SIGNS_ANSWERED, Trigger.LOST),
        ),
        (
            replace(FREE, screening=EMERGENCY, signs_due=Trigger.LOST),
            Locked(Until.SEEN, screening=EMERGENCY),
        ),
    ],
)
def test_the_gate(standing: Standing, gate: Gate) -> None:
    assert may_start(standing) == gate


@pytest.mark.parametrize(
    ("screening", "due", "flags", "gentle"),
    [*product((EMERGENCY, DOCTOR), (None, *Trigger), ((), ("Surgery",)), (False, True))],
)
def test_nothing_else_opens_what_a_warning_sign_locks(
    screening: Screening,
    due: Trigger | None,
    flags: tuple[str, ...],
    *,
    gentle: bool,
) -> None:
    standing = replace(
        FREE,
        screening=screening,
        signs_due=due,
        locking_flags=flags,
        gentle=gentle,
    )
    assert isinstance(may_start(standing), Locked)


@given(PAIN, PAIN, st.integers(1, 10), st.booleans())
def test_no_pain_opens_a_lock(back: int | None, leg: int | None, limit: int, gentle: bool) -> None:
    standing = Standing(
        no_session_from=limit, locking_flags=("Surgery",), back=back, leg=leg, gentle=gentle
    )
    assert may_start(standing) == Locked(Until.CLINICIAN_NAMED, ("Surgery",))


@given(PAIN, PAIN, st.integers(1, 10))
def test_not_asked_is_not_much_pain(back: int | None, leg: int | None, limit: int) -> None:
    said = [rating for rating in (back, leg) if rating is not None]
    assert much_pain((back, leg), limit) == (max(said, default=0) >= limit)


def test_whoever_starts_past_a_sign_is_refused() -> None:
    refuse_locked([signs_answered()], consented=True)
    with pytest.raises(SessionLocked) as refusal:
        refuse_locked([signs_answered(), EMERGENCY], consented=True)
    assert refusal.value.gate.until is Until.SEEN
    with pytest.raises(SessionLocked) as refusal:
        refuse_locked([signs_answered(), EMERGENCY], consented=False)
    assert refusal.value.gate.until is Until.SEEN


def test_whoever_starts_without_consent_is_refused() -> None:
    with pytest.raises(SessionLocked) as refusal:
        refuse_locked([signs_answered()], consented=False)
    assert refusal.value.gate == Locked(Until.CONSENT)

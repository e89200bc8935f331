"""Every value that the core hands on has words: a new kind without them fails here first."""

from datetime import date

import pytest

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.difference import Difference, Locks, What
from coach.domain.plan_refusals import Amount, OutOfRange, Refusal, Why
from coach.domain.sides import Side, SideRule
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.ui.texts import notices as notice_words
from coach.ui.texts.plan_differences import differs, row_of
from coach.ui.texts.refusals import refused
from coach.ui.texts.suggestions import advised

_SIDES_OF_ARROW = {
    What.SIDES: (SideRule.EACH_SIDE, SideRule.MIDLINE),
    What.MOVED: ("held", "moved"),
    What.STARTS: ("", "2026-12-07"),
    What.REVIEW_BY: ("2026-12-07", "2027-01-04"),
    What.ENDS: ("2026-12-07", ""),
    What.DAYS: ("every 1", "any mon wed fri"),
    What.WALK_DAYS: ("every 1", "mon wed fri"),
    What.LOCK: (Locks.NOTHING, Locks.PLAN),
}


_NAMED = {
    What.LATER_SESSIONS: (("2", "10:00–12:00", "every 1"), ("1", "10:00–12:00", "mon wed fri")),
}


@pytest.mark.parametrize("why", Why)
def test_every_refusal_has_words(why: Why) -> None:
    outside = OutOfRange(Amount.REPS, 21, 1, 20) if why is Why.OUT_OF_RANGE else None
    said = refused(Refusal(why, ("J. Doe", "Bird dog"), outside))
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("amount", Amount)
def test_every_number_of_a_dose_has_words(amount: Amount) -> None:
    said = refused(Refusal(Why.OUT_OF_RANGE, ("Bird dog",), OutOfRange(amount, 12.5, 1, 10)))
    of = "" if amount in (Amount.WALK_MIN, Amount.WALKS) else " of bird dog"
    assert said.endswith(f"{of} are 1 to 10, so 12.5 cannot be.")


@pytest.mark.parametrize("what", What)
def test_every_difference_has_words(what: What) -> None:
    before, after = _SIDES_OF_ARROW.get(what, ("3", "2"))
    name = "pain.green_max" if what is What.RULES else "Bird dog"
    was, will_be = _NAMED.get(what, (("Starter",), ("Classic",)))
    said = differs(Difference(what, before, after, name, was, will_be))
    assert said
    assert "{" not in said
    row = row_of(Difference(what, before, after, name, was, will_be))
    assert row.sentence == said
    assert row.of
    assert row.what or row.after
    assert "{" not in f"{row.what}{row.before}{row.after}"


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("reason", Reason)
def test_every_advice_has_words(rule: Rule, reason: Reason) -> None:
    key = SuggestionKey(rule, "bird_dog", (Side.LEFT,), "3")
    grounds = Grounds(reason, ("a",), 2, 2, (5, 5), 5, 2.0, 21, 18.0)
    said = advised(Advice(key, "Bird dog", "2", "3", grounds, (3, 2, 1), (4, 3, 2)))
    assert "our plan says: " in said
    assert said.endswith(".")
    assert "None" not in said


_WHAT: dict[NoticeKind, dict[str, int | str | date]] = {
    NoticeKind.REVIEW_BY: {"day": date(2026, 11, 16)},
    NoticeKind.STAGE: {"week": 5},
    NoticeKind.NO_BETTER: {"before": "5", "now": "5"},
    NoticeKind.WEEK_OVER: {"first": date(2026, 11, 16), "last": date(2026, 11, 22)},
    NoticeKind.MEDICINE: {"words": "the white ones", "since": date(2026, 11, 1), "nth": 14},
    NoticeKind.CLOCK: {"today": date(2000, 1, 1)},
    NoticeKind.BAD_DAY: {"in_a_flare": False},
    NoticeKind.DAY_OF_SPASM: {"in_a_flare": False},
    NoticeKind.FLARE_STEP: {"days": 2},
    NoticeKind.FLARE_LAST_STEP: {"days": 2},
    NoticeKind.FLARE_WAY_BACK: {"level": 2, "levels": 5},
    NoticeKind.FLARE_DAY: {"day": 4, "last": 9, "level": 1, "levels": 4},
    NoticeKind.CLOCK_AND_ENTRY: {"today": date(2000, 1, 1), "last": date(2026, 11, 22)},
    NoticeKind.LOCK_IN_THE_RECORD_ALONE: {"sentence": "It is full.", "way_out": "Make room."},
    NoticeKind.SYNCED_FOLDER: {"service": "icloud"},
    NoticeKind.FIRST_STEPS_LEFT: {"n": 3},
    NoticeKind.NEXT_STEP: {"program": "Classic"},
    NoticeKind.FLAG_REVIEW: {"id": "stairs", "flag": "Stairs bring it on", "days": 42},
    NoticeKind.LEG_MOVED_DOWN: {"told_on": date(2026, 11, 24), "days": 3},
    NoticeKind.LEG_BELOW_KNEE: {"told_on": date(2026, 11, 24), "days": 1},
    NoticeKind.PACING: {"percent": 133, "beside": "mean"},
    NoticeKind.PACING_EXTRA: {"percent": 133, "beside": "plan"},
    NoticeKind.CLINICIAN_FIRST: {"flags": "Weak bones"},
}
"""What the sentence of each kind names; a kind whose sentence names nothing is left out."""


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_has_words(kind: NoticeKind) -> None:
    said = notice_words.noticed(Notice(kind, _WHAT.get(kind, {})))
    assert said.endswith((".", "?"))
    assert "{" not in said


@pytest.mark.parametrize(
    ("percent", "amount"), [(133, "133 % of"), (200, "200 % of"), (12728, "more than twice")]
)
def test_far_more_than_usual_is_said_in_words(percent: int, amount: str) -> None:
    what: dict[str, int | str | date] = {"percent": percent, "beside": "mean"}
    said = notice_words.noticed(Notice(NoticeKind.PACING, what))
    assert said.startswith(f"With this session today comes to {amount} your usual day")


@pytest.mark.parametrize("action", NoticeAction)
def test_every_action_of_a_notice_has_words(action: NoticeAction) -> None:
    assert notice_words.NOTICE_ACTION[action]

"""Each CHECK that lists words lists all that the program can keep there, and no others.

The fakes know no CHECK: a word that is new to an enumeration would fail on a real disk alone.
"""

import re
from enum import Enum

from sqlalchemy import CheckConstraint

from coach.domain.bad_day import WhyBad
from coach.domain.feedback import Form
from coach.domain.flare import BegunBy, FlareWord
from coach.domain.function_scales import Scale
from coach.domain.hurt_said import Where
from coach.domain.notes import NoteKind
from coach.domain.pain import AskedWhen
from coach.domain.plan_in_force import ChangedBy
from coach.domain.pt_questions import Word as QuestionWord
from coach.domain.record import DayKind, HoldOutcome, SessionStatus
from coach.domain.reminding.history import Channel, WhyNot, Word
from coach.domain.session_changes import SessionWord
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.domain.warning_signs import Deed, Shown
from coach.storage import (  # noqa: F401 - they join the tables
    day_tables,
    function_tables,
    note_tables,
    review_tables,
    visit_tables,
)
from coach.storage.tables import METADATA

LISTED = re.compile(r"(\w+) IN \(('[^)]*')\)")

KEPT: dict[tuple[str, str], type[Enum]] = {
    ("bad_days", "why"): WhyBad,
    ("check_ins", "asked"): AskedWhen,
    ("check_ins", "hurt_side"): Side,
    ("check_ins", "hurt_where"): Where,
    ("diary_notes", "kind"): NoteKind,
    ("exercise_ratings", "form"): Form,
    ("exercise_ratings", "side"): Side,
    ("flare_notes", "word"): FlareWord,
    ("flares", "begun_by"): BegunBy,
    ("function_answers", "scale"): Scale,
    ("holds", "outcome"): HoldOutcome,
    ("holds", "side"): Side,
    ("plans", "changed_by"): ChangedBy,
    ("pt_questions", "word"): QuestionWord,
    ("reminder_events", "channel"): Channel,
    ("reminder_events", "why"): WhyNot,
    ("reminder_events", "word"): Word,
    ("session_changes", "word"): SessionWord,
    ("sessions", "first_leg"): Side,
    ("sessions", "kind"): DayKind,
    ("sessions", "status"): SessionStatus,
    ("suggestion_answers", "answer"): Answer,
    ("warning_sign_deeds", "deed"): Deed,
    ("warning_signs", "shown"): Shown,
}

OTHERWISE = {
    ("rung_swaps", "sides"): {"", "L", "R", "LR"},
    ("session_changes", "status_before"): {one.value for one in SessionStatus} - {"running"},
    ("suggestion_answers", "sides"): {"", "L", "R", "LR"},
    ("told_pain", "asked"): {AskedWhen.BEFORE.value, AskedWhen.AFTER.value},
}
"""Lists that are no whole enumeration."""


def test_every_list_of_words_is_the_enumeration() -> None:
    found = {}
    for table in METADATA.sorted_tables:
        of_columns = (one for column in table.columns for one in column.constraints)
        for check in (*table.constraints, *of_columns):
            if isinstance(check, CheckConstraint):
                for column, words in LISTED.findall(str(check.sqltext)):
                    found[table.name, column] = set(re.findall(r"'([^']*)'", words))

    wanted = {place: {one.value for one in words} for place, words in KEPT.items()}
    assert found == wanted | OTHERWISE

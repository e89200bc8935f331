"""Scenes of notes: a new one, one of a medicine, and those that were written before."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from coach.bootstrap import Launch, open_services
from coach.domain.instant import Instant
from coach.domain.notes import Note, NoteKind
from coach.system.clock import SteppedClock
from coach.ui.notes.note_page import NotePage
from coach.ui.texts import notes as words
from tests.screens import records
from tests.screens.stage import TUESDAY, Stage

SAID = (
    (13, NoteKind.MEDICINE, "the white ones", None),
    (6, NoteKind.CARE, "Massage at the practice", 30),
    (3, NoteKind.TRIGGER, "Two hours in the car", None),
    (2, NoteKind.HELPED, "A warm bath, then lying with the legs up on the chair", None),
    (1, NoteKind.WALK, "Round the lake", 45),
)
"""Days ago, kind, the user's own words, minutes."""


def with_notes(folder: Path) -> None:
    """A month with some notes, one of them a medicine that is taken since two weeks."""
    records.a_month(folder)
    with open_services(Launch(folder), SteppedClock(Instant(0.0, TUESDAY))) as services:
        today = services.asides.notes.today
        for days_ago, kind, said, minutes in SAID:
            services.asides.notes.keep(
                Note(0, today - timedelta(days=days_ago), kind, said, minutes)
            )


def notes(stage: Stage) -> None:
    """Something is written down."""
    with stage.scene("notes", with_notes) as scene:
        scene.picture("today")
        scene.navigation.today.findChildren(QAbstractButton, "note")[0].click()
        page = scene.page(NotePage)
        scene.picture("new")
        page.kind.choose(list(NoteKind).index(NoteKind.WALK))
        scene.picture("walk")
        page.kind.choose(list(NoteKind).index(NoteKind.MEDICINE))
        scene.picture("medicine")
        scene.press(words.EARLIER)
        scene.picture("earlier")


ALL: tuple[Callable[[Stage], None], ...] = (notes,)

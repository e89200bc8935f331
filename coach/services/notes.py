"""Notes of the user's own: written down, put right, taken out; when a medicine is asked about."""

from datetime import date
from typing import Final

from coach.domain.notes import (
    MINUTES_MAX,
    WITH_MINUTES,
    WORDS_MAX,
    Note,
    NoteKind,
    NoteSaid,
    medicine_to_tell_of,
    notes,
    taken_until,
)
from coach.domain.plain_text import plain
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import Clock, NoteStore
from coach.services.setting import listed
from coach.services.settings import Settings

MEDICINES_TOLD: Final = listed("medicines_told")
"""Of which medicine, and on which of its days, the user read that they may ask: `2:14`."""


class Notes:
    """The notes of one record. Every method may raise `StoreProblem`."""

    def __init__(self, clock: Clock, store: NoteStore, settings: Settings) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings

    @property
    def today(self) -> date:
        """The day lived now."""
        return self._clock.read().local_date

    def standing(self) -> tuple[Note, ...]:
        """Return the notes that stand, in order of their day."""
        return notes(self._store.notes_said())

    def keep(self, note: Note) -> bool:
        """Keep a note, or put right the one of its number; return whether anything was said in it.

        Args:
            note: with number 0 for a new one.
        """
        words = " ".join(note.words.split())[:WORDS_MAX].rstrip()
        minutes = min(note.minutes, MINUTES_MAX) if note.minutes is not None else None
        minutes = minutes if note.kind in WITH_MINUTES else None
        if not words and note.kind not in WITH_MINUTES:
            return False
        until = note.until if note.kind is NoteKind.MEDICINE else None
        with self._store.together():
            told = self._store.notes_said()
            number = note.number or max((one.number for one in told), default=0) + 1
            at = self._clock.read()
            said = NoteSaid(number, at, note.day, note.kind, words, minutes, until)
            self._store.add_note_said(said)
        return True

    def take_out(self, note: Note) -> None:
        """Keep that a note does not count; what was said of it is kept too."""
        self._store.add_note_said(NoteSaid(note.number, self._clock.read(), None, note.kind))

    def notices(self) -> tuple[Notice, ...]:
        """Return what Today says of a medicine that has been taken for some weeks."""
        found = medicine_to_tell_of(self.standing(), self.today, self._told())
        if found is None:
            return ()
        note, days = found
        what: dict[str, int | str | date] = {
            "number": note.number,
            "words": plain(note.words),
            "since": note.day,
            "nth": note.nth_day(self.today),
            "days": days,
        }
        actions = (NoticeAction.MEDICINE_GOES_ON, NoticeAction.MEDICINE_ENDED)
        return (Notice(NoticeKind.MEDICINE, what, actions),)

    def put_aside(self, number: int, days: int) -> None:
        """Keep that the sentence about a medicine was read."""
        told = self._settings.get(MEDICINES_TOLD)
        self._settings.keep(MEDICINES_TOLD, (*told, f"{number}:{days}"))

    def ended(self, number: int) -> None:
        """Keep that a medicine is taken no more from today on."""
        found = next((one for one in self.standing() if one.number == number), None)
        if found is None or not found.lasts:
            return
        until = taken_until(found, self.today)
        if until is None:
            self.take_out(found)
            return
        at = self._clock.read()
        said = NoteSaid(number, at, found.day, found.kind, found.words, None, until)
        self._store.add_note_said(said)

    def _told(self) -> frozenset[tuple[int, int]]:
        pairs = (one.partition(":") for one in self._settings.get(MEDICINES_TOLD))
        found = ((number, days) for number, _, days in pairs)
        return frozenset(
            (int(number), int(days))
            for number, days in found
            if number.isdecimal() and days.isdecimal()
        )

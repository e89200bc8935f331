"""The first start: which step comes next, what was put off, and what was agreed to.

Every step can be changed later. Consent and warning signs cannot be passed over; the rest can, and
is asked again on the third day. Users with a record of an earlier version are asked those two only.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final, Protocol

from coach.domain.consent import CONSENT_VERSION, Consent, holds
from coach.services.notices import Notice, NoticeAction, NoticeKind
from coach.services.ports import Clock, SettingStore
from coach.services.setting import Lookup
from coach.services.settings import CONSENTS, FIRST_STEPS, PUT_OFF, Settings

ASKED_AGAIN_ON_DAY: Final = 3
"""The day on which steps that were put off are asked again; the first day is 1 (product rule)."""


class Step(StrEnum):
    """One page of the first start, in order; its word is kept in the record."""

    CONSENT = "consent"
    SIGNS = "signs"
    BODY = "body"
    DAY = "day"
    PROGRAM = "program"


CANNOT_WAIT: Final = (Step.CONSENT, Step.SIGNS)
MAY_WAIT: Final = (Step.BODY, Step.DAY, Step.PROGRAM)
"""Steps that can be passed over."""


class FirstStartRecord(SettingStore, Protocol):
    """What the first start needs of the record."""

    def count_sessions(self) -> int:
        """Return how many sessions ever began."""


def next_step(lookup: Lookup) -> Step | None:
    """Return the step that comes next, or None where the first start is over.

    Args:
        lookup: the settings of the record.
    """
    if not holds(CONSENTS.read(lookup)):
        return Step.CONSENT
    settled = FIRST_STEPS.read(lookup)
    return next((step for step in Step if step is not Step.CONSENT and step not in settled), None)


class FirstStart:
    """The first start of one record.

    Args:
        clock: says which day it is.
        record: its settings, and whether somebody has exercised with it.
    """

    def __init__(self, clock: Clock, record: FirstStartRecord) -> None:
        self._clock = clock
        self._record = record
        self._settings = Settings(record)

    @property
    def next_step(self) -> Step | None:
        """The step that comes next, or None where the first start is over."""
        return next_step(self._record.setting)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the first start for this user: all of them for a new one.

        Where sessions were done, only the steps that cannot wait and are not answered yet.
        """
        step, settled = self.next_step, self._settings.get(FIRST_STEPS)
        if step in MAY_WAIT or not self._record.count_sessions():
            return tuple(Step)
        return tuple(one for one in CANNOT_WAIT if one is step or one not in settled)

    @property
    def consent(self) -> Consent | None:
        """What was agreed to last, or None."""
        consents = self._settings.get(CONSENTS)
        return consents[-1] if consents else None

    def agree(self) -> None:
        """Keep that the user agrees to what is asked for now."""
        given = Consent(CONSENT_VERSION, self._clock.read().local_date)
        with self._record.together():
            if self._record.count_sessions():
                # Whoever has exercised before is not forced through the rest.
                self._settle(*MAY_WAIT)
            self._settings.keep(CONSENTS, (*self._settings.get(CONSENTS), given))

    def settle(self, step: Step) -> None:
        """Keep that a step was answered."""
        with self._record.together():
            self._settle(step)
            left = tuple(each for each in self._settings.get(PUT_OFF) if each != step)
            self._settings.keep(PUT_OFF, left)

    def put_off(self, step: Step) -> None:
        """Keep that a step is to be asked later."""
        with self._record.together():
            self._settle(step)
            others = tuple(each for each in self._settings.get(PUT_OFF) if each != step)
            self._settings.keep(PUT_OFF, (*others, step))

    def left_open(self) -> tuple[Step, ...]:
        """Return what was put off and is to be asked again, in order."""
        put_off = self._settings.get(PUT_OFF)
        return tuple(step for step in MAY_WAIT if step in put_off)

    def leave(self) -> None:
        """Ask no more about what was put off."""
        self._settings.keep(PUT_OFF, ())

    def notices(self, today: date) -> Sequence[Notice]:
        """Return what Today has to say: from the third day on, what was put off."""
        consents, left = self._settings.get(CONSENTS), self.left_open()
        if not consents or not left:
            return ()
        if (today - consents[0].on).days + 1 < ASKED_AGAIN_ON_DAY:
            return ()
        actions = (NoticeAction.ANSWER_FIRST_STEPS, NoticeAction.LEAVE_FIRST_STEPS)
        return (Notice(NoticeKind.FIRST_STEPS_LEFT, {"n": len(left)}, actions),)

    def _settle(self, *steps: Step) -> None:
        settled = dict.fromkeys((*self._settings.get(FIRST_STEPS), *steps))
        self._settings.keep(FIRST_STEPS, tuple(settled))

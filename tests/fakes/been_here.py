"""Somebody who has been here before: the first start is over, nothing was put off."""

from datetime import date

from coach.domain.consent import CONSENT_VERSION, Consent
from coach.services.first_start import Step
from coach.services.ports import SettingStore
from coach.services.settings import CONSENTS, FIRST_STEPS, SOUND_TRIED, Settings
from tests.fakes.memory_store import MemoryStore

LONG_AGO = date(2020, 1, 1)


def been_here(settings: Settings, *, sound_tried: bool = False) -> None:
    """Let the first start be over."""
    settings.keep(CONSENTS, (Consent(CONSENT_VERSION, LONG_AGO),))
    settings.keep(FIRST_STEPS, tuple(step.value for step in Step))
    if sound_tried:
        settings.keep(SOUND_TRIED, value=True)


def been_here_with(store: SettingStore, *, sound_tried: bool = False) -> None:
    """Let the first start be over in a record whose services are not open."""
    been_here(Settings(store), sound_tried=sound_tried)


def a_store() -> MemoryStore:
    """Return the record of somebody who has been here before, and has done nothing yet."""
    made = MemoryStore()
    been_here_with(made)
    return made

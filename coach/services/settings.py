"""What the record keeps besides sessions and what was said: preferences, and what was done once.

Each setting that is no preference is declared here, too, so that no two can share a name.
"""

from collections.abc import Mapping
from typing import Final, TypeVar

from coach.domain.clearance import Clearance
from coach.domain.clearance_record import clearances_of, word_of
from coach.domain.consent import Consent, consents_of
from coach.domain.consent import word_of as consents_word
from coach.domain.flag_review import FlagSaid, said_of
from coach.domain.flag_review import word_of as said_word
from coach.domain.instant import Instant
from coach.domain.leg_asked import presses_of
from coach.domain.leg_asked import word_of as presses_word
from coach.domain.movements_done import MovementDone
from coach.domain.walk_running import running_of, running_word
from coach.services import preferences
from coach.services.ports import SettingStore
from coach.services.preferences import Preferences
from coach.services.setting import (
    Setting,
    done_once,
    listed,
    plain,
    words_as_json,
    words_by_name,
)

Value = TypeVar("Value")

CONSENTS: Final[Setting[tuple[Consent, ...]]] = Setting("consents", (), consents_of, consents_word)
"""Every time that the user agreed to what the program is for; nothing is ever taken out of it."""

FIRST_STEPS: Final = listed("first_steps")
"""The steps of the first start that are not asked again when the program starts."""

PUT_OFF: Final = listed("first_steps_later")
"""Those of them that were put off."""

SOUND_TRIED: Final = done_once("sound_tried")
"""Whether the sound was tried before the first session."""

PROFILE_FLAGS: Final = listed("profile_flags")
"""Ids of what is true of the user."""

FLAGS_SAID: Final[Setting[tuple[FlagSaid, ...]]] = Setting(
    "profile_flags_said", (), said_of, said_word
)
"""When each flag was ticked, gone on with and taken out; nothing is ever taken out of it."""

CLEARANCES: Final[Setting[tuple[Clearance, ...]]] = Setting(
    "clearances", (), clearances_of, word_of
)
"""Which clinician agrees to exercises, for which flag; nothing is ever taken out of it."""

CLEARED_BY: Final = plain("cleared_by")
"""The clinician whom an earlier version asked for, as the user wrote it; empty where nobody was
named. `coach.services.clearances` keeps the names now."""

PAGE_NAME: Final = plain("page_name")
"""The name or initials that stand on the page for the PT; empty for none."""

CLEARED_ON: Final = plain("cleared_on")
"""The local day on which that clinician was named, such as `2026-11-28`."""

EMERGENCY_NUMBER: Final = plain("emergency_number")
"""The number that the user calls in an emergency, as they wrote it; empty where none was told."""

HEAT_LEFT_OUT: Final = plain("heat_left_out")
"""The local day on which heat made the skin red or sore, such as `2026-11-28`: none again on it."""

FLARE_DECLINED: Final = plain("flare_declined")
"""The local day on which a proposed flare was declined; it is proposed again on another one."""

LEG_ASKED: Final[Setting[tuple[Instant, ...]]] = Setting("leg_asked", (), presses_of, presses_word)
"""Each time that the user said that their PT knows of the leg; nothing is ever taken out of it."""

SLOT_PLANS: Final[Setting[Mapping[str, str]]] = Setting(
    "slot_plans", {}, words_by_name, words_as_json
)
"""The user's own if-then plan of each slot, by its id, such as "After my coffee"."""

FLOOR_RISE_DECLINED: Final = done_once("floor_rise_declined")
"""Whether the user does not want to be offered the exercise that teaches the way to the floor."""

SECOND_PLACE: Final = plain("second_copies_place")
"""The folder of the user's choice that copies go to, too; empty for none."""

SECOND_PLACE_LAST: Final = plain("second_copies_last")
"""The local day of the newest copy that is known to be there, such as `2026-11-28`."""

MINIMISING_TOLD: Final = done_once("minimising_told")
"""Whether it was said that the window is minimised where there is no tray."""

SYNCED_FOLDER_READ: Final = plain("synced_folder_read")
"""The cloud service of which it was read that it may damage the record; empty for none."""

WALK_RUNNING: Final[Setting[MovementDone | None]] = Setting(
    "walk_running", None, running_of, running_word
)
"""The walk that is being timed, as far as it was done when the clock was last looked at."""

SAVED_PROGRAMS: Final = listed("saved_programs")
"""Fingerprints of the program files that the user saved, the latest last."""


class Settings:
    """The settings of one record."""

    def __init__(self, store: SettingStore) -> None:
        self._store = store

    def get(self, setting: Setting[Value]) -> Value:
        """Return what is kept, or what is usual.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return setting.read(self._store.setting)

    def keep(self, setting: Setting[Value], value: Value) -> None:
        """Keep a value.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._set(setting.words(value))

    def preferences(self) -> Preferences:
        """Return what the user prefers; read at once, as each page asks and there are many."""
        return preferences.read(self._store.settings_kept().get)

    def keep_preferences(self, wanted: Preferences) -> None:
        """Keep what the user prefers; only what changed costs a wait for the disk."""
        kept = preferences.words_of(self.preferences())
        words = preferences.words_of(wanted)
        changed = {key: word for key, word in words.items() if word != kept[key]}
        if changed:
            self._set(changed)

    def _set(self, words: Mapping[str, str]) -> None:
        """Keep all of these words or none."""
        with self._store.together():
            for key, word in words.items():
                self._store.set_setting(key, word)

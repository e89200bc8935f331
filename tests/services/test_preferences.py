"""What is preferred comes back as it was kept; what nobody understands any more counts as usual."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine.cue_words import Verbosity
from coach.services import preferences, settings
from coach.services.preferences import CHANGE_SIDES_S, VOLUMES, Preferences
from coach.services.session_actions import SessionAction
from coach.services.setting import Setting
from coach.services.settings import Settings
from coach.services.theme_choice import ThemeChoice
from tests.fakes.memory_store import MemoryStore

TIMES = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0))

WANTED = st.builds(
    Preferences,
    verbosity=st.sampled_from(Verbosity),
    tone_volume=st.integers(0, len(VOLUMES) - 1),
    voice_volume=st.integers(0, len(VOLUMES) - 1),
    muted=st.booleans(),
    theme=st.sampled_from(ThemeChoice),
    figure_tone=st.integers(0, 2),
    still=st.booleans(),
    floor=st.booleans(),
    turn=st.integers(-1, 1),
    turn_along=st.booleans(),
    rest_until_ready=st.booleans(),
    change_sides=st.integers(0, len(CHANGE_SIDES_S) - 1),
    usual_get_up=TIMES,
    reminders=st.booleans(),
    remind_again=st.booleans(),
    most_reminders=st.integers(1, 9),
    keep_running=st.booleans(),
    quiet_from=TIMES,
    quiet_to=TIMES,
    movement_break=st.integers(0, 3),
    keys=st.dictionaries(st.sampled_from(SessionAction), st.sampled_from(["H", "Ctrl+E", "F5"])),
)

KEYS = {f"key_{action.value}" for action in SessionAction}

IN_THE_RECORD = KEYS | {
    "wordiness", "tone_volume", "voice_volume", "muted", "theme", "text_size", "figure_tone",
    "still", "floor",
    "turn", "turn_along", "rest_until_ready", "change_sides", "posture_change", "usual_get_up",
    "reminders", "remind_again", "most_reminders", "quiet_from", "quiet_to", "keep_running",
    "movement_break",
}  # fmt: skip
"""Names that stand in records: one that changes loses what its users chose."""


@given(WANTED, WANTED)
def test_what_was_kept_comes_back(first: Preferences, then: Preferences) -> None:
    kept = Settings(MemoryStore())
    for wanted in (first, then):
        kept.keep_preferences(wanted)
        assert kept.preferences() == wanted


def test_the_names_in_the_record_stay_what_they_were() -> None:
    assert preferences.words_of(Preferences()).keys() == IN_THE_RECORD


@given(st.dictionaries(st.sampled_from(sorted(IN_THE_RECORD - KEYS)), st.text()))
def test_a_word_that_nobody_knows_counts_as_usual(words: dict[str, str]) -> None:
    known = preferences.words_of(Preferences())
    strange = {key: f"?{word}" for key, word in words.items()}
    assert preferences.read({**known, **strange}.get) == Preferences()


@pytest.mark.parametrize(
    ("key", "word"),
    [("tone_volume", "4"), ("tone_volume", "-1"), ("turn", "2"), ("turn", "-2"),
     ("figure_tone", "3"), ("change_sides", "3"), ("wordiness", "LOUD"), ("still", "true"),
     ("theme", ""), ("muted", "1"), ("usual_get_up", "7 o'clock"), ("usual_get_up", "25:00")],
)  # fmt: skip
def test_a_value_past_its_limits_counts_as_usual(key: str, word: str) -> None:
    assert preferences.read({key: word}.get) == Preferences()


def test_the_words_of_earlier_versions_are_understood() -> None:
    old = {
        "wordiness": "short", "tone_volume": "3", "theme": "high_contrast", "muted": "yes",
        "floor": "yes", "turn": "-1", "key_hurt": "X",
    }  # fmt: skip
    assert preferences.read(old.get) == Preferences(
        verbosity=Verbosity.SHORT, tone_volume=3, theme=ThemeChoice.HIGH_CONTRAST, muted=True,
        floor=True, turn=-1, keys={SessionAction.HURT: "X"},
    )  # fmt: skip


def test_only_what_changed_is_written() -> None:
    store = MemoryStore()
    kept = Settings(store)
    kept.keep_preferences(Preferences())
    assert all(store.setting(key) is None for key in IN_THE_RECORD)
    kept.keep_preferences(replace(Preferences(), still=True))
    assert {key: store.setting(key) for key in IN_THE_RECORD if store.setting(key)} == {
        "still": "yes"
    }


def test_every_preference_says_how_it_is_kept() -> None:
    for one in fields(Preferences):
        words = one.metadata["setting"].words(getattr(Preferences(), one.name))
        assert one.metadata["setting"].read(words.get) == getattr(Preferences(), one.name)


class TestOtherSettings:
    declared = tuple(one for one in vars(settings).values() if isinstance(one, Setting))

    def test_no_two_share_a_name(self) -> None:
        keys = [one.key for one in self.declared]
        assert len({*keys, *IN_THE_RECORD}) == len(keys) + len(IN_THE_RECORD)

    @pytest.mark.parametrize("word", ["1", "yes"])
    def test_what_was_done_once_is_done_whatever_its_word(self, word: str) -> None:
        store = MemoryStore()
        for one in (settings.SOUND_TRIED, settings.MINIMISING_TOLD):
            assert not Settings(store).get(one)
            store.set_setting(one.key, word)
            assert Settings(store).get(one)

    @given(st.lists(st.text(st.characters(exclude_characters=","), min_size=1)))
    def test_a_list_keeps_its_order(self, ids: list[str]) -> None:
        kept = Settings(MemoryStore())
        kept.keep(settings.SAVED_PROGRAMS, tuple(ids))
        assert kept.get(settings.SAVED_PROGRAMS) == tuple(ids)

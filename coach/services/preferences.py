"""What the user prefers. A new preference is one field here, and the widget that offers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from typing import Any, Final, TypeVar

from coach.domain.reminding.reminder_settings import NEVER_QUIET, QuietHours, ReminderSettings
from coach.engine.cue_words import Verbosity
from coach.engine.timeline import PACE, Pace
from coach.services.session_actions import SessionAction
from coach.services.setting import Lookup, Setting, one_of, time_of_day, whole_number, yes_or_no
from coach.services.theme_choice import ThemeChoice

Value = TypeVar("Value")

VOLUMES: Final = (0.3, 0.5, 0.75, 1.0)
"""Loudness of each step of a volume, 0 to 1."""

CHANGE_SIDES_S: Final = (PACE.change_sides_s, 15.0, 25.0)
"""Seconds to turn over, for each step of "time to change sides" (product rule)."""

POSTURE_CHANGE_S: Final = (None, 10.0, 20.0, 40.0, 60.0, None)
"""Seconds to get down to the floor or up, with the lead-in after it, for each step of
`posture_change`; None for as long as the user needs."""

AS_THE_PLAN_IS, ALWAYS_READY = 0, 5
"""The steps in which nothing of it is timed: on the mat too in a gentle plan, or in every plan.
With fixed seconds what is done on the mat runs on the clock too."""
_POSITION_UNTIL_READY: Final = {AS_THE_PLAN_IS: None, ALWAYS_READY: True}

FIGURE_TONES: Final = 3
"""How many pairs of skin and hair there are."""

TEXT_SIZES: Final = (None, 100, 125, 150, 175, 200)
"""Percent of the usual size for each step of `text_size`; None for what the system and the window
say."""

QUIET_FROM: Final = time(22)
QUIET_TO: Final = time(7)
"""Usual quiet hours of reminders (product rule)."""

MOST_REMINDERS: Final = 9
"""More notices a day than this nobody can ask for (product rule)."""

MOVEMENT_BREAK_MIN: Final = (None, 20, 25, 30)
"""Minutes at the computer for each step of movement breaks; None for no breaks (docs/evidence.md,
S76)."""

_SETTING: Final = "setting"


class _KeyOfEachAction:
    """The keys of session actions, kept as a setting for each; one not kept has its usual key."""

    def read(self, lookup: Lookup) -> dict[SessionAction, str]:
        kept = {action: lookup(_key_name(action)) for action in SessionAction}
        return {action: key for action, key in kept.items() if key}

    def words(self, keys: Mapping[SessionAction, str]) -> dict[str, str]:
        return {_key_name(action): keys.get(action, "") for action in SessionAction}


def _key_name(action: SessionAction) -> str:
    return f"key_{action.value}"


def _kept(setting: Setting[Value]) -> Value:
    """Return a field with its setting."""
    return field(default=setting.usual, metadata={_SETTING: setting})


def _steps(key: str, usual: int, steps: int) -> int:
    """Return a field that counts steps from 0."""
    return _kept(whole_number(key, usual, least=0, most=steps - 1))


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every preference, with its usual value, its name in the record and its limits.

    Attributes:
        tone_volume, voice_volume: steps of `VOLUMES`; gentle by default.
        muted: whether a session is silent, voice and tones.
        theme: the colours.
        figure_tone: which pair of skin and hair the figure has.
        text_size: a step of `TEXT_SIZES`.
        still: still pictures instead of movement.
        floor: whether a session opens in the floor view.
        turn: quarter turns of the floor view, for lying on one side: -1, 0 or 1.
        turn_along: whether the floor view turns by itself where a rung is done lying on a side.
        rest_until_ready: whether a rest lasts until the user says "ready".
        change_sides: a step of `CHANGE_SIDES_S`; to take the place of another exercise is never
            given less.
        usual_get_up: when the user usually gets up; None where it was not said.
        posture_change: a step of `POSTURE_CHANGE_S`.
        reminders: whether notices come when a session is due.
        remind_again: whether one more comes where nothing was logged.
        most_reminders: so many come by themselves on one day.
        keep_running: whether closing the window leaves the program running, to remind.
        quiet_from, quiet_to: hours in which no notice is shown; where either is None, there are no
            quiet hours.
        movement_break: a step of `MOVEMENT_BREAK_MIN`.
        keys: keys of the user's own for actions of a session, by their portable name such as
            `H` or `Ctrl+E`; what is not in it has its usual key.
    """

    verbosity: Verbosity = _kept(one_of("wordiness", Verbosity.FULL))
    tone_volume: int = _steps("tone_volume", 1, len(VOLUMES))
    voice_volume: int = _steps("voice_volume", 2, len(VOLUMES))
    muted: bool = _kept(yes_or_no("muted"))
    theme: ThemeChoice = _kept(one_of("theme", ThemeChoice.SYSTEM))
    figure_tone: int = _steps("figure_tone", 0, FIGURE_TONES)
    text_size: int = _steps("text_size", 0, len(TEXT_SIZES))
    still: bool = _kept(yes_or_no("still"))
    floor: bool = _kept(yes_or_no("floor"))
    turn: int = _kept(whole_number("turn", 0, least=-1, most=1))
    turn_along: bool = _kept(yes_or_no("turn_along"))
    rest_until_ready: bool = _kept(yes_or_no("rest_until_ready"))
    change_sides: int = _steps("change_sides", 0, len(CHANGE_SIDES_S))
    usual_get_up: time | None = _kept(time_of_day("usual_get_up"))
    posture_change: int = _steps("posture_change", 0, len(POSTURE_CHANGE_S))
    reminders: bool = _kept(yes_or_no("reminders", usual=True))
    remind_again: bool = _kept(yes_or_no("remind_again", usual=True))
    most_reminders: int = _kept(whole_number("most_reminders", 6, least=1, most=MOST_REMINDERS))
    keep_running: bool = _kept(yes_or_no("keep_running"))
    quiet_from: time | None = _kept(time_of_day("quiet_from", QUIET_FROM))
    quiet_to: time | None = _kept(time_of_day("quiet_to", QUIET_TO))
    movement_break: int = _steps("movement_break", 0, len(MOVEMENT_BREAK_MIN))
    keys: Mapping[SessionAction, str] = field(
        default_factory=dict, metadata={_SETTING: _KeyOfEachAction()}
    )

    @property
    def text_percent(self) -> int | None:
        """How large text is written, in percent; None where the system and the window decide."""
        return TEXT_SIZES[self.text_size]

    @property
    def pace(self) -> Pace:
        """How much time stands between the holds."""
        posture_s = POSTURE_CHANGE_S[self.posture_change]
        turn_s = CHANGE_SIDES_S[self.change_sides]
        return Pace(
            posture_s=PACE.posture_s if posture_s is None else posture_s - PACE.lead_in_s,
            posture_until_ready=posture_s is None,
            position_until_ready=_POSITION_UNTIL_READY.get(self.posture_change, False),
            change_sides_s=turn_s,
            change_exercise_s=max(PACE.change_exercise_s, turn_s + PACE.lead_in_s),
            rest_until_ready=self.rest_until_ready,
        )

    @property
    def movement_break_min(self) -> int | None:
        """After how many minutes at the computer a break is proposed; None for never."""
        return MOVEMENT_BREAK_MIN[self.movement_break]

    @property
    def reminder_settings(self) -> ReminderSettings:
        """What the user wants of reminders."""
        begin, end = self.quiet_from, self.quiet_to
        quiet = NEVER_QUIET if begin is None or end is None else QuietHours(begin, end)
        return ReminderSettings(self.reminders, quiet, self.most_reminders, self.remind_again)


def read(lookup: Lookup) -> Preferences:
    """Return the preferences that a record keeps."""
    kept: dict[str, Any] = {
        one.name: one.metadata[_SETTING].read(lookup) for one in fields(Preferences)
    }
    return Preferences(**kept)


def words_of(preferences: Preferences) -> dict[str, str]:
    """Return the preferences as a record keeps them: name and word."""
    words: dict[str, str] = {}
    for one in fields(Preferences):
        words |= one.metadata[_SETTING].words(getattr(preferences, one.name))
    return words

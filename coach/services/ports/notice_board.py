"""Where a notice can be shown outside the pages: the desktop, the tray, or the window's own strip.

Showing takes as long as it takes and never keeps the caller waiting: what came of it, and what is
pressed, is told later, perhaps from another thread.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Protocol

from coach.domain.reminding.history import Channel


class Pressed(StrEnum):
    """What can be pressed on a notice, in the order in which it is offered."""

    START = "start"
    SNOOZE = "snooze"
    SKIP = "skip"
    SNOOZE_LONG = "snooze-long"
    OPEN = "default"
    """The notice itself; desktops call this the default action."""


class Told(Enum):
    """What came of showing a notice."""

    SHOWN = auto()
    NOT_NOW = auto()
    """Somebody presents, or wants no disturbance: try again in a while."""
    NOT_HERE = auto()
    """Nobody shows notices this way, or nobody answered in time."""


@dataclass(frozen=True, slots=True)
class NoticeText:
    """The words of a notice, plain text.

    Attributes:
        title: one line.
        body: what else there is to say.
        buttons: the words of what can be pressed.
    """

    title: str
    body: str
    buttons: Mapping[Pressed, str] = field(default_factory=dict)


WITHOUT_BUTTONS = frozenset({Channel.TRAY})
"""Where a notice can only be clicked as a whole."""

WhatCame = Callable[[Told], None]
WhatWasPressed = Callable[[Pressed, str], None]
"""Told what was pressed, and the desktop's token for bringing the window forward; mostly empty."""


class NoticeBoard(Protocol):
    """One way to show notices. There is one notice at most: a new one takes its place."""

    channel: Channel

    def show(self, notice: NoticeText, told: WhatCame, pressed: WhatWasPressed) -> None:
        """Show a notice. `told` is called once, `pressed` whenever something is pressed on it."""

    def withdraw(self) -> None:
        """Take the notice away, if there is one."""

    def close(self) -> None:
        """Show nothing more, and let go of what is held."""

"""What Today has to say besides the session: an ordered list of values, one kind a thing to say.

Whoever has something to say there adds a kind here, its words in `coach.ui.texts.today`, and hands
the notice to `today_view`; what a press of a new action does stands in `coach.ui.pages.today`.
Nothing else of Today knows one kind from another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from coach.domain.clock_doubt import ClockDoubt


class NoticeKind(Enum):
    """What a notice is about; they stand on Today in this order."""

    CLOCK = auto()
    """The computer's date can hardly be true."""
    CLOCK_AND_ENTRY = auto()
    """The computer's date can hardly be true beside the newest entry."""


BEFORE_START = frozenset({NoticeKind.CLOCK, NoticeKind.CLOCK_AND_ENTRY})
"""Kinds that have to be read before a session begins: they stand above Start."""


class NoticeAction(Enum):
    """What can be pressed beside a notice."""

    SEE_SIGNS = auto()
    """Show the warning signs."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say on Today.

    Attributes:
        what: values that its sentence names; a sentence is made where it is shown.
        actions: what can be pressed, the likeliest first.
    """

    kind: NoticeKind
    what: Mapping[str, int | str | date] = field(default_factory=dict)
    actions: tuple[NoticeAction, ...] = ()


def in_order(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return notices as they stand on Today."""
    places = {kind: place for place, kind in enumerate(NoticeKind)}
    return tuple(sorted(notices, key=lambda notice: places[notice.kind]))


def clock_notices(doubt: ClockDoubt | None) -> tuple[Notice, ...]:
    """Return what is to be said of the computer's date."""
    if doubt is None:
        return ()
    if doubt.last_entry is None:
        return (Notice(NoticeKind.CLOCK, {"today": doubt.today}),)
    what = {"today": doubt.today, "last": doubt.last_entry}
    return (Notice(NoticeKind.CLOCK_AND_ENTRY, what),)

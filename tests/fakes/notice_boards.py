"""A way to show notices that keeps what it shows, and answers as it is told to."""

from collections.abc import Sequence

from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import NoticeText, Pressed, Told, WhatCame, WhatWasPressed


class FakeBoard:
    """Shows one notice at most.

    Attributes:
        says: what comes of showing one; None while it answers nothing.
        notice: what stands on it now.
        shown: every notice that ever stood on it.
        closed: whether it was let go.
    """

    def __init__(self, channel: Channel, says: Told | None = Told.SHOWN) -> None:
        self.channel = channel
        self.says = says
        self.notice: NoticeText | None = None
        self.closed = False
        self._shown: list[NoticeText] = []
        self._told: WhatCame | None = None
        self._pressed: WhatWasPressed | None = None

    @property
    def shown(self) -> Sequence[str]:
        return [notice.title for notice in self._shown]

    def show(self, notice: NoticeText, told: WhatCame, pressed: WhatWasPressed) -> None:
        self._told, self._pressed = told, pressed
        if self.says is Told.SHOWN or self.says is None:
            self.notice = notice
            self._shown.append(notice)
        if self.says is not None:
            told(self.says)

    def answer_late(self, says: Told) -> None:
        """Say at last what came of it."""
        assert self._told is not None
        self._told(says)

    def press(self, what: Pressed) -> None:
        """Press something on the notice."""
        assert self._pressed is not None
        self._pressed(what, "")

    def withdraw(self) -> None:
        self.notice = None

    def close(self) -> None:
        self.closed = True

"""Shows notices on a Linux desktop, without the window ever waiting for it.

A desktop can be missing, slow, hang or die. So the wish is only handed over here; one thread takes
it to the desktop and waits there for what is pressed. The thread sleeps until something comes.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import NoticeText, Told, WhatCame, WhatWasPressed
from coach.system.full_screen import full_screen_in_front

if TYPE_CHECKING:
    from coach.system.notification_bus import NotificationBus

CLOSING_S = 0.2
"""How long `close` waits at most for a notice to be taken away, in seconds."""


@dataclass(frozen=True, slots=True)
class _Wish:
    notice: NoticeText
    told: WhatCame
    pressed: WhatWasPressed


class DesktopNotices:
    """The desktop's own notifications. All methods return at once."""

    channel = Channel.DESKTOP

    def __init__(self) -> None:
        """Asks for nothing yet."""
        self._worker: _Worker | None = None

    def show(self, notice: NoticeText, told: WhatCame, pressed: WhatWasPressed) -> None:
        """Show a notice in place of the one before; the thread calls `told` and `pressed`."""
        if self._worker is None:
            self._worker = _Worker()
        self._worker.take(_Wish(notice, told, pressed))

    def withdraw(self) -> None:
        """Take the notice away, if there is one."""
        if self._worker is not None:
            self._worker.take(None)

    def close(self) -> None:
        """Take the notice away and end the thread; one that waits ends with the process."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.take(None)
            worker.finish()
            worker.thread.join(CLOSING_S)


class _Worker:
    """The thread, and what only it touches."""

    def __init__(self) -> None:
        self._wishes: deque[_Wish | None] = deque()
        self._finished = False
        self._woken, self._wake = os.pipe()
        self._bus: NotificationBus | None = None
        self._shown: _Wish | None = None
        self._number = 0
        self.thread = threading.Thread(target=self._work, name="notices", daemon=True)
        self.thread.start()

    def take(self, wish: _Wish | None) -> None:
        """Take a notice to show; None to take away the one there is."""
        self._wishes.append(wish)
        os.write(self._wake, b"\0")

    def finish(self) -> None:
        """End once everything is done."""
        self._finished = True
        os.write(self._wake, b"\0")

    def _work(self) -> None:
        while not self._finished or self._wishes:
            if self._wishes:
                self._serve(self._wishes.popleft())
            elif self._bus is None:
                os.read(self._woken, 1)
            else:
                self._listen(self._bus)
        self._leave()
        os.close(self._woken)
        os.close(self._wake)

    def _serve(self, wish: _Wish | None) -> None:
        try:
            from coach.system.notification_bus import UNREACHABLE
        except ImportError:
            # Only systems with a session bus have jeepney.
            if wish is not None:
                wish.told(Told.NOT_HERE)
            return
        try:
            try:
                self._do(wish)
            except ConnectionError:
                # The bus was restarted since the last notice.
                self._leave()
                self._do(wish)
        except UNREACHABLE:
            self._leave()
            if wish is not None:
                wish.told(Told.NOT_HERE)

    def _do(self, wish: _Wish | None) -> None:
        if wish is None:
            self._take_away()
        else:
            self._show(wish)

    def _show(self, wish: _Wish) -> None:
        from coach.system.notification_bus import NotificationBus

        if full_screen_in_front():
            wish.told(Told.NOT_NOW)
            return
        if self._bus is None:
            self._bus = NotificationBus()
        if self._bus.disturbs():
            wish.told(Told.NOT_NOW)
            return
        self._number = self._bus.show(wish.notice, self._number)
        self._shown = wish
        wish.told(Told.SHOWN)

    def _take_away(self) -> None:
        number, self._number, self._shown = self._number, 0, None
        if self._bus is not None and number:
            self._bus.take_away(number)

    def _listen(self, bus: NotificationBus) -> None:
        """Wait for a wish or a press; a bus that went away is looked for with the next notice."""
        from coach.system.notification_bus import UNREACHABLE

        try:
            if bus.wait(self._woken):
                os.read(self._woken, 1)
            for what, token in bus.pressed(self._number):
                if self._shown is not None:
                    self._shown.pressed(what, token)
        except UNREACHABLE:
            self._leave()

    def _leave(self) -> None:
        bus, self._bus, self._number, self._shown = self._bus, None, 0, None
        if bus is not None:
            bus.close()

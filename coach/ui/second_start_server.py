"""Serves second starts of the program: the window of the first one comes forward for them.

The other side is `coach.system.second_start_client`. It listens once the window has
painted.
"""

import os
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from coach.services.second_start import LONGEST_LINE, SecondStart, from_line


class SecondStartServer(QObject):
    """Hears what second starts want, and answers.

    Args:
        address: where to listen. What lies there was left by a process that was killed: who
            listens holds the lock.
        serve: does what a second start wants, and returns the answer, a word.
    """

    def __init__(self, address: str, serve: Callable[[SecondStart], str], parent: QObject) -> None:
        super().__init__(parent)
        self._serve = serve
        self._server = QLocalServer(self)
        self._server.setSocketOptions(_own_user_only())
        self._server.newConnection.connect(self._let_in)
        QLocalServer.removeServer(address)
        # An address that cannot be had costs only the hand-over: the lock holds without it.
        self.open = self._server.listen(address)

    def close(self) -> None:
        """Answer nobody any more: this process ends, and the next start waits for that."""
        self._server.close()

    def _let_in(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.readyRead.connect(lambda guest=guest: self._hear(guest))
            guest.disconnected.connect(guest.deleteLater)
            if guest.bytesAvailable():
                self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        if not guest.canReadLine():
            if guest.bytesAvailable() > LONGEST_LINE:
                guest.abort()
            return
        try:
            wish = from_line(bytes(guest.readLine().data()))
        except ValueError:
            guest.abort()
            return
        guest.write(self._serve(wish).encode("ascii") + b"\n")
        guest.flush()


def hand_on_activation(token: str) -> None:
    """Give Qt what the desktop gave a second start; without it Wayland lets no window forward."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token


def _own_user_only() -> QLocalServer.SocketOption:
    """Return who may connect: a pipe of Windows needs a limit; a socket's folder is private."""
    options = QLocalServer.SocketOption
    return options.UserAccessOption if os.name == "nt" else options.NoOptions

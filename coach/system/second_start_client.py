"""What a second start does: it connects to the first process and says what it wants.

Standard library only: a second start needs no display, and no Qt. The first one's side is
`coach.ui.second_start_server`.
"""

import os
import socket
import threading

_LONGEST_ANSWER = 64


def hand_over(address: str, line: bytes, patience_s: float) -> str:
    """Say a line to the process that listens at an address.

    Args:
        address: where it listens.
        line: what to say, with its end.
        patience_s: how long to wait for the answer, in seconds.

    Returns:
        The answer; empty where nobody is there, or nobody answers in time.
    """
    speak = _to_pipe if os.name == "nt" else _to_socket
    try:
        return speak(address, line, patience_s).decode("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _to_socket(address: str, line: bytes, patience_s: float) -> bytes:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(patience_s)
        connection.connect(address)
        connection.sendall(line)
        return connection.recv(_LONGEST_ANSWER)


def _to_pipe(address: str, line: bytes, patience_s: float) -> bytes:
    """Speak to a pipe of Windows. Reading one knows no time limit, so another thread does it."""
    answers: list[bytes] = []

    def speak() -> None:
        try:
            with open(rf"\\.\pipe\{address}", "r+b", buffering=0) as connection:  # noqa: PTH123 - no path
                connection.write(line)
                answers.append(connection.read(_LONGEST_ANSWER) or b"")
        except OSError:
            answers.append(b"")

    speaker = threading.Thread(target=speak, daemon=True)
    speaker.start()
    speaker.join(patience_s)
    return answers[0] if answers else b""

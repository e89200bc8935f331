"""Whether a program fills the screen in front: a film, a talk, a game. Nobody is disturbed then.

X11 knows; `xprop` asks it, where there is one. On Wayland only the desktop knows, and keeps quiet
by itself.
"""

import os
import shutil
import subprocess

_ANSWER_S = 2.0
_NOBODY = "0x0"


def full_screen_in_front() -> bool:
    """Return whether the window in front fills the screen; False where nobody knows."""
    xprop = shutil.which("xprop")
    if xprop is None or not os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    in_front = _ask(xprop, "-root", "_NET_ACTIVE_WINDOW").rpartition(" ")[2].strip()
    if not in_front.startswith("0x") or in_front == _NOBODY:
        return False
    return "_NET_WM_STATE_FULLSCREEN" in _ask(xprop, "-id", in_front, "_NET_WM_STATE")


def _ask(xprop: str, *what: str) -> str:
    try:
        done = subprocess.run(
            [xprop, *what], capture_output=True, text=True, timeout=_ANSWER_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout

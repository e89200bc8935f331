"""Whether the desktop is set to no disturbance; desktops say it in different ways, some not at all.

No service is started just to be asked: one that does not run cannot be presenting.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping

from jeepney import DBusAddress, Message, MessageFlag, Properties, new_method_call

_ANSWER_S = 2.0

NOTIFICATIONS = "org.freedesktop.Notifications"
_NOTIFICATIONS_AT = "/org/freedesktop/Notifications"

_IDLE = 8
"""Of GNOME's inhibitions: somebody keeps the session from becoming idle, as in a presentation, a
film or a call."""

_SWITCHES: Mapping[str, tuple[str, str, str]] = {
    "GNOME": ("org.gnome.desktop.notifications", "show-banners", "false"),
    "X-Cinnamon": ("org.cinnamon.desktop.notifications", "display-notifications", "false"),
    "MATE": ("org.mate.NotificationDaemon", "do-not-disturb", "true"),
}
"""By the name of the desktop: the switch among its settings, and how it stands when it is quiet."""


def questions() -> Iterator[Message]:
    """Yield what to ask on the session bus; a yes to any means quiet.

    A service answers with a boolean, or with a property that holds one.
    """
    asked = (
        # Plasma, and whoever follows it.
        Properties(DBusAddress(_NOTIFICATIONS_AT, NOTIFICATIONS, NOTIFICATIONS)).get("Inhibited"),
        # dunst.
        Properties(DBusAddress(_NOTIFICATIONS_AT, NOTIFICATIONS, "org.dunstproject.cmd0")).get(
            "paused"
        ),
        # Xfce.
        _call(
            "org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty",
            "ss", ("xfce4-notifyd", "/do-not-disturb"),
        ),
        # A presentation or a film, in GNOME and elsewhere.
        _call(
            "org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
            "IsInhibited", "u", (_IDLE,),
        ),
        _call(
            "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
            "org.freedesktop.PowerManagement.Inhibit", "HasInhibit",
        ),
    )  # fmt: skip
    for message in asked:
        message.header.flags = MessageFlag.no_auto_start
        yield message


def switched_off(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether notices are switched off among the settings of the desktop."""
    gsettings = shutil.which("gsettings", path=environment.get("PATH"))
    if gsettings is None:
        return False
    for name in environment.get("XDG_CURRENT_DESKTOP", "").split(":"):
        if name in _SWITCHES:
            schema, key, quiet = _SWITCHES[name]
            return _ask(gsettings, schema, key) == quiet
    return False


def _call(
    service: str, path: str, interface: str, member: str, signature: str = "",
    body: tuple[object, ...] = (),
) -> Message:  # fmt: skip
    return new_method_call(DBusAddress(path, service, interface), member, signature or None, body)


def _ask(gsettings: str, schema: str, key: str) -> str:
    try:
        done = subprocess.run(
            [gsettings, "get", schema, key],
            capture_output=True, text=True, timeout=_ANSWER_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()

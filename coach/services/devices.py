"""What the window needs of the computer besides the record, made when it is first needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.services.ports import Sound
    from coach.services.ports.login_start import LoginStart
    from coach.services.ports.notice_board import NoticeBoard
    from coach.services.ports.presence import PresenceSensor
    from coach.services.session.stay_awake import StayAwake
    from coach.services.window_geometry import WindowMemory


def _no_boards() -> Sequence["NoticeBoard"]:
    return ()


def _no_login_start() -> "LoginStart | None":
    return None


def _no_presence() -> "PresenceSensor":
    from coach.services.ports.presence import NoSensor

    return NoSensor()


def _nothing() -> None:
    return


@dataclass(frozen=True, slots=True)
class Devices:
    """Ways to the computer's loudspeaker and to its sleep.

    Attributes:
        make_sound: makes tones and voice.
        make_stay_awake: makes what keeps screen and computer awake.
        make_notice_boards: makes the ways to show notices that lie outside the window.
        make_login_start: makes what starts the program at login, where there is such a thing.
        make_presence: makes what says whether the user is at the computer.
        window_memory: keeps where the window was; None where it opens as always.
        give_back: gives memory that nobody uses any more back to the computer.
        sleeps: whether the process may be replaced by a smaller one that only waits at the tray.
    """

    make_sound: "Callable[[], Sound]"
    make_stay_awake: "Callable[[], StayAwake]"
    make_notice_boards: Callable[[], Sequence["NoticeBoard"]] = _no_boards
    make_login_start: Callable[[], "LoginStart | None"] = _no_login_start
    make_presence: "Callable[[], PresenceSensor]" = _no_presence
    window_memory: "WindowMemory | None" = None
    give_back: Callable[[], None] = _nothing
    sleeps: bool = False

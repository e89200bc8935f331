"""What the window needs of the computer besides the record, made when a session needs it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.services.ports import Sound
    from coach.services.session.stay_awake import StayAwake
    from coach.services.window_place import WindowMemory


@dataclass(frozen=True, slots=True)
class Devices:
    """Ways to the computer's loudspeaker and to its sleep.

    Attributes:
        make_sound: makes tones and voice.
        make_stay_awake: makes what keeps screen and computer awake.
        window_memory: keeps where the window was; None where it opens as always.
    """

    make_sound: "Callable[[], Sound]"
    make_stay_awake: "Callable[[], StayAwake]"
    window_memory: "WindowMemory | None" = None

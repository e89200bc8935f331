"""The looks in which every scene, or a few of them, are drawn: a theme, a size, a scale, a text.

Each theme and each of the three sizes is seen in every scene; what differs in one thing only, as a
screen with twice the pixels or larger text does, is seen in the few.
"""

from dataclasses import dataclass

from coach.services.preferences import TEXT_SIZES


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see everything, or a few scenes of it.

    Args:
        name: of its folder.
        theme: by the name of its choice.
        size: of the window, in logical pixels.
        scale: pixels of the screen to a logical pixel.
        text: how large text is chosen to be, in percent; None lets it follow the window.
        few: whether only `all_scenes.FEW` are drawn.
    """

    name: str
    theme: str
    size: str = "1280x800"
    scale: str = "1"
    text: int | None = None
    few: bool = False

    @property
    def window(self) -> tuple[int, int]:
        """Width and height of the window, in logical pixels."""
        width, height = self.size.split("x")
        return int(width), int(height)

    @property
    def text_step(self) -> int:
        """What the preference for the size of text is set to."""
        return TEXT_SIZES.index(self.text)


LOOKS = (
    Look("dark-full-hd", "dark", size="1920x1080"),
    Look("light", "light"),
    Look("light-smallest", "light", size="800x480"),
    Look("light-4k", "light", size="3840x2160", few=True),
    Look("dark-2x", "dark", scale="2", few=True),
    Look("dark-text-200", "dark", text=200, few=True),
    Look("light-smallest-text-200", "light", size="800x480", text=200, few=True),
    Look("light-small-text-150", "light", size="960x640", text=150, few=True),
    Look("high-contrast", "high_contrast", few=True),
)
"""What takes long comes first, or one core would be alone with it at the end."""

"""Small pieces of sentences, so that the same thing is said the same everywhere."""

from collections.abc import Iterable, Sequence

from coach.domain.sides import Side

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_ORDINALS = ("first", "second", "third")
_SIDES = {Side.LEFT: "left", Side.RIGHT: "right"}


def number(count: int) -> str:
    """Return a number as a word, up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, such as `three sessions`."""
    return f"{number(count)} {noun if count == 1 else noun + 's'}"


MINUTES = ("minute", "minutes")
SESSIONS = ("session", "sessions")
TIMES = ("time", "times")
"""What is counted on many pages: one of them, and several, for `how_many`."""


def how_many(count: int, one: str, many: str = "") -> str:
    """Return a number in digits with what is counted, such as `1 day` or `2 days`.

    Args:
        count: how many.
        one: what one of them is called.
        many: what several are; empty where an s makes it so.
    """
    return f"{count:,} {one}" if count == 1 else f"{count:,} {many or one + 's'}"


def span_of(days: int) -> str:
    """Return a number of days, in weeks where it is whole weeks, such as `six weeks`."""
    weeks, left = divmod(days, 7)
    return counted(days, "day") if left or not weeks else counted(weeks, "week")


def ordinal(place: int) -> str:
    """Return the place of a session in the day, from 1, as a word."""
    return _ORDINALS[place - 1] if 1 <= place <= len(_ORDINALS) else f"{place}th"


def mid_sentence(name: str) -> str:
    """Return a name as it stands inside a sentence: `Leg slide` becomes `leg slide`."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def with_sides(name: str, sides: Sequence[Side]) -> str:
    """Return an exercise's name with the sides it is about, such as `Bird dog, right`."""
    if not sides:
        return name
    return f"{name}, both sides" if len(sides) > 1 else f"{name}, {_SIDES[sides[0]]}"


def left_and_right(amount: str) -> str:
    """Return an amount with its sides named where they differ: `3-2-1 / 2-1` as `left 3-2-1, right
    2-1`.
    """
    left, differs, right = amount.partition(" / ")
    return f"left {left}, right {right}" if differs else amount


def joined(names: Iterable[str]) -> str:
    """Return names as a list inside a sentence."""
    return ", ".join(mid_sentence(name) for name in names)

"""Words of a button broken into lines where one line would be wider than its place.

Qt writes the words of a button on one line and cuts them off; in a small window with large text
there is no room for that. The words that a button is asked for stay as they were.
"""

from collections.abc import Callable


def broken(words: str, wide: Callable[[str], int], most_px: int) -> str:
    """Return words with line breaks between them, so that lines are as wide as allowed.

    Args:
        words: on one line.
        wide: how wide a line is, in pixels.
        most_px: how wide one may be; a single word that is wider keeps its line.
    """
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else ""
        if longer and wide(longer) <= most_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)

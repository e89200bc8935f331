"""Where numbers and texts come from, folded beneath them: for who asks, and in nobody's way."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.texts import plan as words
from coach.ui.widgets.folded import Folded
from coach.ui.widgets.texts import listed, text


@dataclass(frozen=True, slots=True)
class Sourced:
    """One text and the keys of its sources.

    Attributes:
        name: of the text, as it is called on the page; empty where it is the page's own.
    """

    name: str
    keys: Sequence[str]


def where_from(sourced: Iterable[Sourced], sources: Mapping[str, str]) -> Folded | None:
    """Return the button that unfolds the sources of some texts, or None where none names any.

    Args:
        sourced: the texts, in the order of the page.
        sources: what stands behind each key.
    """
    named = [one for one in sourced if one.keys]
    if not named:
        return None

    def make() -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(words.SOURCES_LEAD, "soft"))
        for one in named:
            if one.name:
                keys = ", ".join(one.keys)
                column.addWidget(text(words.SOURCES_OF.format(name=one.name, keys=keys)))
        # Each is said once: several texts of a page lean on the same rule, and rules are long.
        keys_of_all = [key for one in named for key in one.keys]
        column.addWidget(listed(source_lines(keys_of_all, sources), "small"))
        return inside

    return Folded(words.WHERE_FROM, words.WHERE_FROM_HIDE, make)


def source_lines(keys: Iterable[str], sources: Mapping[str, str]) -> list[str]:
    """Return a line for each key: what stands behind it, or that nothing is known of it."""
    return [
        words.SOURCE.format(key=key, said=sources[key])
        if key in sources
        else words.SOURCE_UNKNOWN.format(key=key)
        for key in dict.fromkeys(keys)
    ]


def review(reviewed_by: str) -> str:
    """Return who reviewed a text, or that nobody did yet."""
    return words.REVIEWED_BY.format(name=reviewed_by) if reviewed_by else words.NOT_REVIEWED

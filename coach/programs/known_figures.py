"""The figures that a ladder or a movement of one's own may name: those that are drawn here."""

from collections.abc import Collection
from functools import cache

from coach.figures.pose_files import figure_names
from coach.resources import shipped


@cache
def known_figures() -> Collection[str]:
    """Return the ids of all figures that come with Steadyback."""
    return frozenset(figure_names(shipped("assets") / "figures"))

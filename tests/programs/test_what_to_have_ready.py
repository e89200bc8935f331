"""What the texts of the exercises ask for is what their drawings need, and so what Today names."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest

from coach.domain.ladder import Instructions, Library
from coach.domain.options import figure_with, instructions_with
from coach.figures.pose_files import shipped_figure
from coach.programs.catalogue import Catalogue
from coach.resources import shipped

ASKED = {
    "bench": r"\bbench\b",
    "block": r"\bworktop\b|\btable\b",
    "chair": r"\bchair\b",
    "pack": r"\bpack\b",
    "pillow": r"(?<!without a )\b(pillow|towel|thick pad)\b",
    "stick": r"\bstick\b",
    "strap": r"\bstrap\b",
    "wall": r"\bwall\b",
}
"""How a text asks for a thing."""

NOT_ASKED = (
    # One or the other will do; that which is drawn is asked for.
    r"a fixed worktop or against a wall", r"(?<=strap) or a towel", r"instead of the chair",
    # A towel around a pack is no pillow.
    r"in a dry towel",
    # A wall that is no place to exercise at, and the wall of the waist.
    r"side wall of your waist", r"the wall behind you", r"against a wall", r"side-on to a wall",
)  # fmt: skip


@cache
def library() -> Library:
    return Catalogue(shipped("programs"), ()).library()


def ways() -> Iterator[tuple[str, Instructions, str]]:
    """Yield each way to do each rung and movement: its name, its texts, its drawing."""
    for ladder in library().ladders:
        for rung in ladder.rungs:
            options = ladder.options_for(rung.id)
            for count in range(3):
                for chosen in combinations(options, count):
                    name = " ".join((rung.id, *(one.id for one in chosen)))
                    drawing = figure_with(chosen, rung.id, rung.figure or rung.id)
                    yield name, instructions_with(rung, chosen), drawing
    for movement in library().movements:
        drawing = library().figure_id(movement.id, "")
        if shipped_figure(drawing.lower()) is not None:
            yield movement.id, movement.instructions, drawing


def asked_for(texts: Instructions) -> set[str]:
    lines = " ".join((*texts.set_up, *texts.do, *(line for _, way in texts.ways for line in way)))
    for pattern in NOT_ASKED:
        lines = re.sub(pattern, "", lines, flags=re.IGNORECASE)
    return {thing for thing, asks in ASKED.items() if re.search(asks, lines, re.IGNORECASE)}


@pytest.mark.parametrize(
    ("texts", "drawing"), [one[1:] for one in ways()], ids=[one[0] for one in ways()]
)
def test_what_a_text_asks_for_is_what_its_drawing_needs(texts: Instructions, drawing: str) -> None:
    figure = shipped_figure(drawing.lower())
    assert figure is not None
    assert asked_for(texts) <= figure.things

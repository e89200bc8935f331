"""One coloured outline of a picture, as the geometry hands it to the painter."""

from dataclasses import dataclass

from coach.figures.body_shapes import Chain
from coach.figures.outlines import Camera, Outline, outlines


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A shape.

    Attributes:
        role: what it is, which decides its colour: skin, shirt, trousers, mat ...
        fill: outlines that are filled together.
        rim: slightly wider outlines, filled before in the colour of the edge; of a shadow, what
            stands before the floor, where nothing of the shadow is seen.
        far: 0 near the light to 1 away from it.
        root: how many outlines at its root have no rim, where a limb grows out of the trunk.
    """

    role: str
    fill: list[Outline]
    rim: list[Outline]
    far: float = 0.0
    root: int = 0

    def rooted(self) -> "Piece":
        """Return the piece without the rim at its root."""
        return Piece(self.role, self.fill, self.rim[self.root :], self.far)

    def root_alone(self) -> "Piece":
        """Return what `rooted` leaves out: the root, with its rim."""
        return Piece(self.role, self.fill[: self.root], self.rim[: self.root], self.far)


def piece(
    role: str, chains: tuple[Chain, ...], view: Camera, far: float = 0.0, root: int = 0
) -> Piece:
    """Return one piece around several chains, with a rim."""
    both = [outlines(chain, view) for chain in chains]
    fill = [outline for fills, _ in both for outline in fills]
    rim = [outline for _, rims in both for outline in rims]
    return Piece(role, fill, rim, far, root)

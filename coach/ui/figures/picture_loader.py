"""Has the pictures of a motion ready: paints each once, when it is wanted or a little before.

What comes next is painted while a figure moves, a picture now and then: the rest of its own motion,
then the motion of the figure after it. So nearly every motion is ready before it is first shown,
and nothing is ever painted for a figure that stands still.
"""

from coach.figures.motion_steps import MotionStep, coming_steps
from coach.ui.figures.paint_budget import PaintBudget
from coach.ui.figures.picture_cache import Person, PictureCache
from coach.ui.figures.stage import Stage


class PictureLoader:
    """The pictures of the figure shown, and of the one that comes after it."""

    def __init__(self, kept: PictureCache | None = None) -> None:
        self._budget: PaintBudget | None = None
        self._kept = PictureCache() if kept is None else kept
        self._stages: tuple[Stage, ...] = ()
        self._painted_on: Stage | None = None
        self._ahead: list[tuple[Stage, MotionStep]] = []

    def __len__(self) -> int:
        return len(self._kept)

    def stay_light(self, budget: PaintBudget) -> None:
        """Keep to this budget while a figure moves; without one, paint each picture when wanted."""
        self._budget = budget

    def serve(self, *stages: Stage) -> None:
        """Have ready what these need.

        Args:
            stages: the figure shown, and the one after it if that is known. Pictures for another
                size or in other colours are forgotten.
        """
        self._stages = stages
        if stages:
            if self._painted_on is not None and not stages[0].looks_like(self._painted_on):
                self._kept.forget()
            self._painted_on = stages[0]
        coming = [(stage, step) for stage in stages for step in coming_steps(stage.figure)]
        self._ahead = coming[::-1]

    def person(self, step: MotionStep) -> Person:
        """Return a picture of the figure shown: kept, or painted now at any price."""
        return self._person(self._stages[0], step)

    def afford(self, step: MotionStep) -> Person | None:
        """Return a picture of a figure that moves, kept or painted; None if the budget is spent.

        Must be asked for each step of the motion, and again after None.
        """
        budget = self._budget
        if budget is None:
            return self.person(step)
        budget.earn()
        kept = self._kept.get(self._stages[0].figure.id, step)
        if kept is not None:
            self._paint_ahead(budget)
            return kept
        if budget.spent:
            return None
        with budget.spend():
            return self.person(step)

    def _paint_ahead(self, budget: PaintBudget) -> None:
        """Paint one picture of what comes, but only while the budget's reserve is full."""
        while self._ahead and self._has(*self._ahead[-1]):
            self._ahead.pop()
        if self._ahead and budget.full and self._finds_room():
            with budget.spend():
                self._person(*self._ahead.pop())

    def _finds_room(self) -> bool:
        """Return whether a picture more can be kept; the figures that are over make room for it."""
        if self._kept.full:
            self._kept.keep_only([stage.figure.id for stage in self._stages])
        return not self._kept.full

    def _has(self, stage: Stage, step: MotionStep) -> bool:
        return self._kept.get(stage.figure.id, step) is not None

    def _person(self, stage: Stage, step: MotionStep) -> Person:
        person = self._kept.get(stage.figure.id, step)
        if person is None:
            self._finds_room()
            person = stage.person(step.moment)
            self._kept.keep(stage.figure.id, step, person)
        return person

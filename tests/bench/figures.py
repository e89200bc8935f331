"""The table: each figure beside its floor and its target. Nothing here fails; people judge."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        what: what was measured.
        measured: the figure with its unit.
        floor: what the machine itself takes, with its unit; empty where there is none.
        value: the number that is held against the target; None where it could not be measured.
        target: the most it should be, or None where none was set.
        unit: of value and target; empty for a ratio.
    """

    what: str
    measured: str
    floor: str
    value: float | None
    target: float | None = None
    unit: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as words."""
        unit = f" {self.unit}" if self.unit else " ×"
        target, verdict = "", ""
        if self.target is not None:
            target = f"≤ {self.target:g}{unit}"
        if self.value is None:
            return self.what, self.measured, self.floor, "", target, "not measured"
        if self.target is not None:
            verdict = "met" if self.value <= self.target else "missed"
        return self.what, self.measured, self.floor, f"{self.value:.2f}{unit}", target, verdict


_HEAD = ("What", "Measured", "Floor", "Value", "Target", "")


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of plain text."""
    lines = [_HEAD, *(figure.cells for figure in figures)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_HEAD))]
    rows = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([rows[0], "-" * len(rows[0]), *rows[1:]])


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-round(len(ordered) * share * 1000) // 1000) - 1)]


def spread(late_ms: Sequence[float]) -> str:
    """Return the middle and the end of what was late, in words."""
    return f"median {statistics.median(late_ms):.1f}, 99 % {percentile(late_ms, 0.99):.1f} ms"


def ms(seconds: float) -> str:
    """Return seconds as milliseconds with a unit."""
    return f"{seconds * 1000:.1f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"

"""Draws every figure at its set-up, half-way and held: what a person looks at before shipping one.

python -m coach.ui.figures.contact_sheet OUT.png [--theme dark] [--tone 1] [--only cu3 cu4]

With --plain there is no word on it: for somebody who does not know the exercises, to say what each
body does and what it rests on. With --left everything is turned over, as the left side sees it;
with --second the figures that have a second view are drawn from there. What options lay on a figure
is drawn after all figures, as `bd5+fists`.
"""

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from coach.figures.check import figures_needed
from coach.figures.motion import Moment
from coach.figures.pose import Figure
from coach.figures.pose_files import figure_names, read_figure
from coach.resources import shipped
from coach.services.theme_choice import ThemeChoice
from coach.ui.figures.colours import Palette, palette
from coach.ui.figures.run_length import Canvas
from coach.ui.figures.stage import Stage
from coach.ui.theme import THEMES

CELL = (520, 360)
ROWS = 4
MOMENTS = (Moment(0.0), Moment(0.5), Moment(1.0, 0.0, 0.5))


def main(arguments: list[str] | None = None) -> int:
    """Write the sheets and return 0."""
    parser = argparse.ArgumentParser(prog="contact_sheet", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=[choice.value for choice in THEMES], default="light")
    parser.add_argument("--tone", type=int, default=0)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--left", action="store_true")
    parser.add_argument("--second", action="store_true")
    chosen = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    theme = replace(THEMES[ThemeChoice(chosen.theme)], figure_tone=chosen.tone)
    every = [_read(name) for name in chosen.only or _names()]
    drawn = [seen for one in every if (seen := _from_second(one) if chosen.second else one)]
    for page, start in enumerate(range(0, len(drawn), ROWS), 1):
        figures = drawn[start : start + ROWS]
        look = Look(palette(theme), theme.surface, theme.ink, chosen.left)
        sheet = _sheet(figures, look, titled=not chosen.plain)
        out: Path = chosen.out
        many = len(drawn) > ROWS
        sheet.save(str(out.with_stem(f"{out.stem}-{page:02}") if many else out))
    del application
    return 0


def _names() -> list[str]:
    """Return every figure, and after them those with what an option lays on them."""
    ladders, _ = figures_needed(shipped("programs"))
    composed = dict.fromkeys(name for ladder in ladders for name in ladder if "+" in name)
    return [*figure_names(shipped("assets/figures")), *composed]


def _read(name: str) -> Figure:
    return read_figure(shipped("assets/figures"), name)


def _from_second(figure: Figure) -> Figure | None:
    """Return a figure as its second camera sees it, or None where it has none."""
    second = figure.second_camera
    return None if second is None else replace(figure, camera=second)


@dataclass(frozen=True, slots=True)
class Look:
    """How a sheet is drawn.

    Attributes:
        ground, ink: colours of the paper and of what is written on it.
        left: whether figures are turned over.
    """

    colours: Palette
    ground: str
    ink: str
    left: bool = False


def _sheet(figures: list[Figure], look: Look, *, titled: bool) -> QImage:
    wide, high = CELL
    columns = max(len(_moments(figure)) for figure in figures)
    sheet = QImage(columns * wide, len(figures) * high, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(QColor(look.ground))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row, figure in enumerate(figures):
        for column, moment in enumerate(_moments(figure)):
            cell = QRectF(column * wide, row * high, wide, high)
            draw(painter, figure, moment, look, cell)
            if titled:
                painter.setPen(QColor(look.ink))
                title = _title(figure, moment)
                painter.drawText(cell.adjusted(10, 8, 0, 0), Qt.AlignmentFlag.AlignLeft, title)
    painter.end()
    return sheet


def _title(figure: Figure, moment: Moment) -> str:
    if moment.hold_s:
        what = "hold" if moment.amount else "roll back"
        return f"{figure.id}  {what} {moment.hold_s:.1f} s"
    second = "  second repetition" if moment.second else ""
    return f"{figure.id}  t={moment.amount:g}{second}"


def _moments(figure: Figure) -> list[Moment]:
    """Return what is drawn of a figure: the key moments of all that it does."""
    moments = list(MOMENTS)
    if figure.every_second:
        moments += [replace(moment, second=True) for moment in MOMENTS[1:]]
    moments += [Moment(1.0, s - 1e-3) for s in figure.loop_keys_s[1:]]
    turns = [key.t for key in figure.back]
    turns += [figure.back_s - t for t in reversed(turns[:-1])]
    return moments + [Moment(0.0, figure.loop_s + t) for t in turns]


def draw(painter: QPainter, figure: Figure, moment: Moment, look: Look, into: QRectF) -> None:
    """Draw a moment of a figure into a rectangle."""
    stage = Stage(figure, into.size().toSize(), 1.0, look.colours)
    person = stage.person(moment)
    cell = stage.room()
    image, taken = Canvas().unpack(person.runs, mirrored=False)
    onto = QPainter(cell)
    onto.drawImage(QPointF(person.left, person.top), image, QRectF(taken))
    onto.end()
    turned = cell.flipped(Qt.Orientation.Horizontal) if look.left else cell
    painter.drawImage(into.topLeft(), turned)


if __name__ == "__main__":
    raise SystemExit(main())

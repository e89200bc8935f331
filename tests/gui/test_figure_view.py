"""The widget: it paints only when something changes, mirrors for the left, and may stand still."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QTransform
from pytestqt.qtbot import QtBot

from coach.domain.sides import Side
from coach.engine.timeline import Phase, PhaseKind
from coach.ui.figures.colours import TONES, mixed, palette
from coach.ui.figures.contact_sheet import main as contact_sheet
from coach.ui.figures.following import follow
from coach.ui.figures.view import FigureView
from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast


class CountedView(FigureView):
    def __init__(self, theme: Theme) -> None:
        self.asked = 0
        self.ratio = 1.0
        super().__init__(theme)

    def devicePixelRatioF(self) -> float:
        return self.ratio

    def update(self, *_: object) -> None:
        self.asked += 1
        super().update()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CountedView]:
    made = CountedView(LIGHT)
    qtbot.addWidget(made)
    made.resize(520, 360)
    yield made
    made.close()


def picture(view: FigureView) -> QImage:
    ratio = view.devicePixelRatioF()
    image = QImage(view.size() * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(LIGHT.surface))
    view.render(image)
    return image


def test_an_unknown_figure_draws_nothing(view: CountedView) -> None:
    blank = picture(view)
    view.show_figure("zz9", Side.LEFT)
    view.show_moment(1.0, 2.0)

    assert not FigureView.has_figure("zz9")
    assert picture(view) == blank
    assert view.accessibleName() == ""


def test_a_rung_is_found_by_its_id_in_capitals(view: CountedView) -> None:
    view.show_figure("CU3", Side.RIGHT)

    assert FigureView.has_figure("CU3")
    assert "two to three centimetres" in view.accessibleName()
    assert picture(view) != picture(CountedView(LIGHT))


def test_the_left_side_is_the_right_side_mirrored(view: CountedView) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.show_moment(1.0, None)
    right = picture(view)
    view.show_figure("bd5", Side.LEFT)
    view.show_moment(1.0, None)
    left = picture(view).transformed(QTransform.fromScale(-1, 1))

    assert _difference(left, right) < 0.02
    assert _difference(picture(view), right) > 0.02


def test_a_change_of_sides_paints_nothing_again(view: CountedView) -> None:
    kept = []
    for side in (Side.RIGHT, Side.LEFT):
        view.show_figure("sb7", side)
        kept.append(view.kept)
        for step in range(25):
            view.show_moment(step / 24, None)
            picture(view)
    kept.append(view.kept)

    assert kept == [0, 25, 25]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_the_left_side_is_the_very_same_picture_turned_over(
    view: CountedView, ratio: float
) -> None:
    view.resize(521, 361)
    view.ratio = ratio
    for rung in ("sb4", "cu3"):
        view.show_figure(rung, Side.RIGHT)
        view.show_moment(1.0, None)
        right = picture(view)
        view.show_figure(rung, Side.LEFT)
        view.show_moment(1.0, None)

        assert picture(view) == right.flipped(Qt.Orientation.Horizontal)


def test_on_another_screen_everything_is_painted_anew(view: CountedView) -> None:
    view.show_figure("sb4", Side.RIGHT)
    picture(view)
    # The room of the other side is not painted yet when the screen changes.
    view.show_figure("sb4", Side.LEFT)
    view.ratio = 2.0
    moved = picture(view)
    fresh = CountedView(LIGHT)
    fresh.resize(view.size())
    fresh.ratio = 2.0
    fresh.show_figure("sb4", Side.LEFT)

    assert moved == picture(fresh)


def test_midline_figures_are_not_mirrored(view: CountedView) -> None:
    view.show_figure("gb2", Side.LEFT)
    one = picture(view)
    view.show_figure("gb2", None)

    assert picture(view) == one


def test_the_same_moment_is_not_painted_again(view: CountedView) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.show_moment(0.5, None)
    asked = view.asked
    for _ in range(20):
        view.show_moment(0.5, None)
        view.show_moment(0.501, None)

    assert view.asked == asked


def test_every_step_is_painted_once(view: CountedView) -> None:
    view.show_figure("bd5", Side.RIGHT)
    for _ in range(3):
        for step in range(25):
            view.show_moment(step / 24, None)
            picture(view)

    assert view.kept == 25
    view.set_theme(DARK)
    assert view.kept == 0


def test_the_motion_is_painted_ahead_while_the_set_up_stands_still(view: CountedView) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.show()
    picture(view)
    for _ in range(400):
        view.show_moment(0.0, None)
    kept = view.kept
    for step in range(25):
        view.show_moment(step / 24, None)
        picture(view)
    view.show_moment(1.0, 2.2)
    picture(view)

    assert kept == view.kept == 25 + 8


def test_nothing_is_painted_ahead_while_hidden(view: CountedView) -> None:
    view.show_figure("bd5", Side.RIGHT)
    picture(view)
    for _ in range(400):
        view.show_moment(0.0, None)

    assert view.kept == 1


def test_breathing_moves_the_held_pose(view: CountedView) -> None:
    view.show_figure("cu5", Side.RIGHT)
    view.show_moment(1.0, 0.0)
    empty = picture(view)
    view.show_moment(1.0, 2.2)

    assert picture(view) != empty


def test_reduced_motion_shows_key_poses_only(view: CountedView) -> None:
    view.show_figure("cu3", Side.RIGHT)
    view.set_still(True)
    for step in range(101):
        view.show_moment(step / 100, None)
        picture(view)
    for tenth in range(80):
        view.show_moment(1.0, tenth / 10)
        picture(view)

    assert view.kept == 2


def test_reduced_motion_still_shows_the_poses_of_a_loop(view: CountedView) -> None:
    view.show_figure("bd4", Side.RIGHT)
    view.set_still(True)
    view.show_moment(1.0, 0.0)
    down = picture(view)
    view.show_moment(1.0, 2.4)

    assert picture(view) != down


@pytest.mark.parametrize("still", [False, True])
def test_who_rolled_over_lowers_there_and_then_comes_back(view: CountedView, still: bool) -> None:
    view.show_figure("sb7", Side.RIGHT)
    view.set_still(still)
    view.show_moment(1.0, 0.0)
    first = picture(view)
    view.show_moment(1.0, 6.6)
    over = picture(view)
    view.show_moment(1.0, None, back=0.0)

    assert _difference(over, first) > 0.02
    assert _difference(picture(view), over) < 0.005


def _phase(kind: PhaseKind, rung_id: str, rep_no: int, duration_s: float) -> Phase:
    return Phase(kind, duration_s, "any", "", rung_id, "", 0, Side.RIGHT, 1, rep_no, rep_no - 1)


def test_every_second_hold_and_the_reset_after_it_show_the_other_limb(view: CountedView) -> None:
    def at(kind: PhaseKind, rep_no: int, elapsed_s: float) -> QImage:
        follow(view, _phase(kind, "BD1", rep_no, 4.0), elapsed_s)
        return picture(view)

    hand, knee = at(PhaseKind.HOLD, 1, 1.2), at(PhaseKind.HOLD, 2, 1.2)

    assert hand != knee
    assert at(PhaseKind.RESET, 2, 0.0) == hand
    assert at(PhaseKind.RESET, 3, 0.0) == knee
    assert at(PhaseKind.HOLD, 3, 1.2) == hand
    assert at(PhaseKind.RESET, 2, 3.9) == at(PhaseKind.RESET, 3, 3.9)


def _through_a_repetition(view: CountedView, hold_s: float) -> list[QImage]:
    """Return the pictures of a reset of six seconds, ten a second, after a hold."""
    for tenth in range(round(hold_s * 10)):
        follow(view, _phase(PhaseKind.HOLD, "SB7", 1, hold_s), tenth / 10)
    seen = [picture(view)]
    for tenth in range(60):
        follow(view, _phase(PhaseKind.RESET, "SB7", 2, 6.0), tenth / 10)
        seen.append(picture(view))
    return seen


@pytest.mark.parametrize("hold_s", [8.0, 6.0, 5.0, 4.0, 2.0])
def test_the_reset_after_a_roll_leads_back_without_a_jump(view: CountedView, hold_s: float) -> None:
    seen = _through_a_repetition(view, hold_s)
    view.show_moment(0.0, None)

    assert max(_difference(one, other) for one, other in pairwise(seen)) < 0.05
    assert seen[-1] == picture(view)


def test_who_rolled_over_rests_on_the_other_side_and_who_did_not_stays(
    view: CountedView,
) -> None:
    far, near = (_through_a_repetition(view, hold_s)[20] for hold_s in (8.0, 2.0))
    view.show_moment(0.0, None)

    assert _difference(far, picture(view)) > 0.1
    assert near == picture(view)


def test_with_reduced_motion_the_way_back_shows_both_sides_only(view: CountedView) -> None:
    view.set_still(True)
    seen = _through_a_repetition(view, 8.0)

    distinct: list[QImage] = []
    for image in seen[12:]:
        if image not in distinct:
            distinct.append(image)
    assert len(distinct) == 2


def test_tones_and_themes_change_the_picture(view: CountedView) -> None:
    view.show_figure("sb4", Side.RIGHT)
    seen = []
    for theme in (LIGHT, DARK, HIGH_CONTRAST):
        for tone in range(3):
            view.set_theme(theme)
            view.set_tones(tone)
            seen.append(picture(view))

    assert all(one != other for no, one in enumerate(seen) for other in seen[no + 1 :])


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("tone", range(len(TONES)))
@pytest.mark.parametrize("role", ["skin", "hair", "shirt", "trousers", "shoe"])
@pytest.mark.parametrize("far", [0.0, 1.0])
def test_shapes_stand_out_from_the_ground(theme: Theme, tone: int, role: str, far: float) -> None:
    colours = palette(theme, tone)
    for ground in (theme.ground, theme.surface):
        best = max(
            contrast(colours.fill(role, far), ground), contrast(colours.edge(role, far), ground)
        )
        assert best >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("far", [0.0, 1.0])
def test_arrows_stand_out_from_whatever_they_lie_on(theme: Theme, far: float) -> None:
    colours = palette(theme, 0)
    grounds = {role: colours.fill(role, far) for role in colours.fills}
    windows = ("surface", "ground", "hold", "rest", "ready")
    grounds |= {role: getattr(theme, role) for role in windows}
    weak = {
        name: round(best, 2)
        for name, ground in grounds.items()
        if (best := max(contrast(theme.pointer, ground), contrast(theme.pointer_edge, ground))) < 3
    }

    assert weak == {}
    assert contrast(theme.pointer, theme.pointer_edge) >= 7


@pytest.mark.parametrize(
    ("theme", "roles"),
    [
        (LIGHT, ("shirt", "mat")),
        (DARK, ("shirt", "trousers", "mat")),
        (HIGH_CONTRAST, ("shirt", "trousers", "mat")),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_an_arrow_needs_no_edge_on_most_clothes(theme: Theme, roles: tuple[str, ...]) -> None:
    colours = palette(theme, 0)

    for ground in (theme.surface, *(colours.fill(role, 0.0) for role in roles)):
        assert contrast(theme.pointer, ground) >= 3


def test_mixing_colours() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_the_contact_sheet_has_every_moment(tmp_path: object, qtbot: QtBot) -> None:
    from pathlib import Path

    out = Path(str(tmp_path)) / "sheet.png"

    assert contact_sheet([str(out), "--only", "cu3", "bd5", "--theme", "dark"]) == 0
    sheet = QImage(str(out))
    assert (sheet.width(), sheet.height()) == (3 * 520, 2 * 360)
    held = sheet.copy(QRect(1040, 0, 520, 360))
    assert _difference(held, sheet.copy(QRect(0, 0, 520, 360))) > 0.001


def _difference(one: QImage, other: QImage) -> float:
    """Return the share of looked-at points that differ clearly."""
    points = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    differing = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x, y in points
    )
    return differing / len(points)

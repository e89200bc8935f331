"""The widget: it paints only when something changes, mirrors for the left, and may stand still."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.sides import Side
from coach.engine.timeline import Phase, PhaseKind
from coach.ui.figures.colours import TONES, mixed, palette
from coach.ui.figures.contact_sheet import main as contact_sheet
from coach.ui.figures.follow_phase import follow
from coach.ui.figures.view import FigureView
from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast


class CountedView(FigureView):
    def __init__(self, theme: Theme, host: QWidget | None = None) -> None:
        self.asked = 0
        self.anew: list[QRect] = []
        self.ratio = 1.0
        super().__init__(theme, host)

    def devicePixelRatioF(self) -> float:
        return self.ratio

    def update(self, *where: object) -> None:
        self.asked += 1
        self.anew += [rect for rect in where if isinstance(rect, QRect)] or [self.rect()]
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
    view.stay_light(lambda: 0.0)
    view.show()
    view.show_figure("zz9", Side.LEFT)
    for moment in ((0.5, None, None), (1.0, 2.0, None), (0.5, None, 0.3)):
        view.show_moment(moment[0], moment[1], back=moment[2])

    assert not view.is_shown
    assert picture(view) == blank
    assert view.accessibleName() == ""


def test_a_rung_is_found_by_its_id_in_capitals(view: CountedView) -> None:
    view.show_figure("CU3", Side.RIGHT)

    assert view.is_shown
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


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT], ids=["and the other side", "alone"])
def test_on_another_screen_everything_is_painted_anew(view: CountedView, side: Side) -> None:
    view.show_figure("sb4", Side.RIGHT)
    picture(view)
    # The room of the other side is not painted yet when the screen changes.
    view.show_figure("sb4", side)
    view.ratio = 1.5
    moved = picture(view)
    fresh = CountedView(LIGHT)
    fresh.resize(view.size())
    fresh.ratio = 1.5
    fresh.show_figure("sb4", side)

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


class Ticks:
    """A clock that goes on by a look of the session page whenever the figure is shown."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def _watch(view: CountedView, ticks: Ticks, moments: Iterable[tuple[float, float | None]]) -> None:
    """Show moments as often as a session does, and let Qt paint what has changed."""
    for amount, breathing_s in moments:
        ticks.now_s += 0.05
        view.show_moment(amount, breathing_s)
        picture(view)


def _still(seconds: float) -> list[tuple[float, None]]:
    return [(0.0, None)] * round(seconds * 20)


def _into_the_hold() -> list[tuple[float, None]]:
    return [(step / 24, None) for step in range(25)]


def _breathing(seconds: float) -> list[tuple[float, float]]:
    return [(1.0, tick / 20) for tick in range(round(seconds * 20))]


@pytest.fixture
def ticks(view: CountedView) -> Ticks:
    clock = Ticks()
    view.stay_light(clock)
    return clock


def test_nothing_is_painted_while_a_pose_stands_still(view: CountedView, ticks: Ticks) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.expect("cu3")
    view.show()
    picture(view)
    asked = view.asked
    _watch(view, ticks, _still(60))

    assert (view.kept, view.asked) == (1, asked)


def test_the_rest_and_the_next_figure_are_painted_while_it_moves(
    view: CountedView, ticks: Ticks
) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.expect("cu3")
    view.show()
    picture(view)
    _watch(view, ticks, [*_into_the_hold(), *_breathing(60)])
    kept = view.kept
    view.show_figure("cu3", Side.RIGHT)
    _watch(view, ticks, [*_still(1), *_into_the_hold(), *_breathing(10)])

    assert kept == view.kept == 2 * (25 + 8)


@pytest.mark.parametrize("hidden", ["never shown", "closed", "minimised"])
def test_nothing_is_painted_ahead_while_nobody_sees_it(
    view: CountedView, ticks: Ticks, hidden: str
) -> None:
    view.show_figure("bd5", Side.RIGHT)
    view.expect("cu3")
    if hidden != "never shown":
        view.show()
    picture(view)
    if hidden == "closed":
        view.hide()
    if hidden == "minimised":
        view.showMinimized()
    for _ in range(20):
        for amount, breathing_s in [*_into_the_hold(), *_breathing(10)]:
            ticks.now_s += 0.05
            view.show_moment(amount, breathing_s)

    assert view.kept == 1


def test_a_host_that_is_seen_is_enough(qtbot: QtBot, ticks: Ticks) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = CountedView(LIGHT, host)
    qtbot.addWidget(view)
    view.stay_light(ticks)
    view.resize(520, 360)
    view.show_figure("bd5", Side.RIGHT)
    host.show()
    picture(view)
    _watch(view, ticks, _into_the_hold()[:3])
    moved = view.kept
    _watch(view, ticks, [*_into_the_hold(), *_breathing(10)])

    assert (moved, view.kept) == (3, 25 + 8)


def test_a_picture_that_may_not_be_painted_yet_leaves_the_last_one(
    view: CountedView,
) -> None:
    class Slow(Ticks):
        """Every look at this clock takes a tenth of a second, so any picture uses up all."""

        def __call__(self) -> float:
            self.now_s += 0.1
            return self.now_s

    view.stay_light(Slow())
    view.show_figure("bd5", Side.RIGHT)
    view.show()
    set_up = picture(view)
    for step in range(1, 5):
        view.show_moment(step / 24, None)
        picture(view)
    lagging = picture(view)
    view.show_moment(1.0, 0.0)
    for _ in range(100):
        view.show_moment(1.0, 0.0)
    held = picture(view)
    fresh = CountedView(LIGHT)
    fresh.resize(view.size())
    fresh.show_figure("bd5", Side.RIGHT)
    fresh.show_moment(1.0, 0.0)

    assert view.kept < 6
    assert lagging != held != set_up
    assert held == picture(fresh)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_all_that_changes_is_drawn_anew_and_little_else(
    view: CountedView, ratio: float, side: Side
) -> None:
    view.ratio = ratio
    view.show_figure("sb7", side)
    view.show()
    before = picture(view)
    for tenth in range(70):
        view.anew.clear()
        view.show_moment(1.0, tenth / 10)
        after = picture(view)
        anew = QRegion()
        for rect in view.anew:
            anew |= rect
        _paint_over(before, anew, after)
        assert before == after
        if tenth:
            assert anew.boundingRect().width() < view.width()


def _paint_over(image: QImage, region: QRegion, other: QImage) -> None:
    """Copy from another image what lies in a region of the view."""
    painter = QPainter(image)
    painter.setClipRegion(region)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(0, 0, other)
    painter.end()


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
    view.show_figure("BD1", Side.RIGHT)

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
    view.show_figure("SB7", Side.RIGHT)
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
            view.set_theme(replace(theme, figure_tone=tone))
            seen.append(picture(view))

    assert all(one != other for no, one in enumerate(seen) for other in seen[no + 1 :])


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("tone", range(len(TONES)))
@pytest.mark.parametrize("role", ["skin", "hair", "shirt", "trousers", "shoe"])
@pytest.mark.parametrize("far", [0.0, 1.0])
def test_shapes_stand_out_from_the_ground(theme: Theme, tone: int, role: str, far: float) -> None:
    colours = palette(replace(theme, figure_tone=tone))
    for ground in (theme.ground, theme.surface):
        best = max(
            contrast(colours.fill(role, far), ground), contrast(colours.edge(role, far), ground)
        )
        assert best >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_the_hem_parts_a_mat_from_the_ground_and_from_itself(theme: Theme) -> None:
    colours = palette(theme)
    hem = colours.fill("mat_edge", 0.0)
    for ground in (theme.ground, theme.surface):
        assert contrast(hem, ground) >= 3
    assert contrast(hem, colours.fill("mat", 0.0)) >= 2


def test_a_still_picture_shows_what_tells_a_figure_apart(view: CountedView) -> None:
    view.show_figure("sit_to_stand", None)
    view.show_still()
    on_the_way = picture(view)
    view.show_moment(1.0, None)
    assert picture(view) != on_the_way
    view.show_figure("bd3", None)
    view.show_still()
    held = picture(view)
    view.show_moment(1.0, None)
    assert picture(view) == held


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("far", [0.0, 1.0])
def test_arrows_stand_out_from_whatever_they_lie_on(theme: Theme, far: float) -> None:
    colours = palette(theme)
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
    colours = palette(theme)

    for ground in (theme.surface, *(colours.fill(role, 0.0) for role in roles)):
        assert contrast(theme.pointer, ground) >= 3


def test_mixing_colours() -> None:
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_the_contact_sheet_has_every_moment(tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "sheet.png"

    assert contact_sheet([str(out), "--only", "cu3", "bd5", "--theme", "dark"]) == 0
    sheet = QImage(str(out))
    assert (sheet.width(), sheet.height()) == (3 * 520, 2 * 360)
    held = sheet.copy(QRect(1040, 0, 520, 360))
    assert _difference(held, sheet.copy(QRect(0, 0, 520, 360))) > 0.001


def test_a_plain_sheet_has_no_word_and_the_left_side_is_the_right_turned_over(
    tmp_path: Path, qtbot: QtBot
) -> None:
    sheets = {}
    for name, options in (("titled", []), ("right", ["--plain"]), ("left", ["--plain", "--left"])):
        out = tmp_path / f"{name}.png"
        assert contact_sheet([str(out), "--only", "cu3", *options]) == 0
        sheets[name] = QImage(str(out))
    corner = QRect(0, 0, 200, 30)
    blank = sheets["right"].copy(corner)

    assert np.ptp(_lightness(blank)) == 0
    assert np.ptp(_lightness(sheets["titled"].copy(corner))) > 0
    cell = QRect(0, 0, 520, 360)
    turned = sheets["left"].copy(cell).flipped(Qt.Orientation.Horizontal)
    assert turned == sheets["right"].copy(cell)


def test_a_sheet_of_second_views_has_those_figures_alone_that_have_one(
    tmp_path: Path, qtbot: QtBot
) -> None:
    sheets = {}
    for name, options in (("first", []), ("second", ["--second"])):
        out = tmp_path / f"{name}.png"
        assert contact_sheet([str(out), "--only", "sb4", "cu3", *options]) == 0
        sheets[name] = QImage(str(out))

    assert sheets["first"].height() == 2 * sheets["second"].height() == 2 * 360
    cell = QRect(0, 0, 520, 360)
    assert _difference(sheets["first"].copy(cell), sheets["second"].copy(cell)) > 0.001


def _difference(one: QImage, other: QImage) -> float:
    """Return the share of looked-at points that differ clearly."""
    apart = np.abs(_lightness(one) - _lightness(other)) > 40
    return float(apart.mean())


def _lightness(image: QImage) -> npt.NDArray[np.int16]:
    """Return how light every fourth point is, row by row, 0 to 255."""
    kept = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(kept.constBits(), np.uint8)
    colours = pixels.reshape(image.height(), image.width(), 4)[::4, ::4, :3].astype(np.int16)
    lightness: npt.NDArray[np.int16] = (colours.max(axis=2) + colours.min(axis=2)) // 2
    return lightness

"""The real program on machines that lack a display, a platform or a library: it never aborts."""

import subprocess
import sys
from pathlib import Path

import pytest

from coach.command_arguments import DONE, NO_DISPLAY, PROBLEM
from tests.e2e.displays import WITHOUT_A_DISPLAY, a_display
from tests.e2e.program import ENVIRONMENT, ROOT, coach
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a display")

_HIDES = r"""
for library in $1; do
    for file in $(ldconfig -p | awk -v name="$library" '$1 == name {print $NF}'); do
        mount --bind /dev/null "$(readlink -f "$file")" || exit 77
    done
done
shift
exec "$@"
"""
X11 = (
    "libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-util.so.1 libxcb-image.so.0"
    " libxcb-render-util.so.0 libxkbcommon-x11.so.0"
)


def without(
    libraries: str, *command: str, environment: dict[str, str] = ENVIRONMENT
) -> "subprocess.CompletedProcess[str]":
    """Run a command on a machine that lacks libraries."""
    return subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount",
         "bash", "-c", _HIDES, "hide", libraries, *command],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip


def _cannot_hide() -> bool:
    try:
        return without("libEGL.so.1", "true").returncode != 0
    except OSError:
        return True


hiding = pytest.mark.skipif(_cannot_hide(), reason="may not hide files from a process of its own")


@pytest.mark.parametrize(
    "asked",
    [
        *("wayland", "eglfs", "linuxfb", "bogus", "xcb", "wayland;xcb", "bogus;eglfs", ";"),
        *("offscreen:configfile=/nowhere", "vkkhrdisplay", "minimalegl", "XCB", "../offscreen"),
    ],
)
def test_a_platform_that_cannot_be_had_is_one_sentence(asked: str, tmp_path: Path) -> None:
    done = coach("--data-dir", str(tmp_path / "data"), QT_QPA_PLATFORM=asked)

    assert (done.returncode, done.stdout) == (NO_DISPLAY, "")
    assert done.stderr.startswith(f"steadyback: QT_QPA_PLATFORM asks for {asked}, which cannot")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_qt_is_given_no_arguments_of_its_own(tmp_path: Path) -> None:
    done = coach("-platform", "bogus")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("asked", ["bogus", "xcb", "offscreen:configfile=/nowhere"])
def test_the_self_test_draws_without_a_screen_whatever_is_asked_for(asked: str) -> None:
    done = coach("self-test", QT_QPA_PLATFORM=asked, QT_PLUGIN_PATH="/nowhere")
    assert (done.returncode, done.stderr) == (DONE, "")


@hiding
class TestWithoutLibraries:
    def test_the_demonstration_needs_none_of_x11(self, tmp_path: Path) -> None:
        out = tmp_path / "demo"
        environment = {name: ENVIRONMENT[name] for name in ENVIRONMENT if "QT_QPA" not in name}
        done = without(
            X11, sys.executable, "-m", "coach", "demo", str(out), environment=environment
        )
        assert (done.returncode, done.stderr) == (DONE, "")
        assert len(list(out.glob("*.png"))) > 10

    @pytest.mark.parametrize(
        "library", ["libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libdbus-1.so.3"]
    )
    def test_what_drawing_needs_is_told_with_the_line_that_installs_it(
        self, library: str, tmp_path: Path
    ) -> None:
        done = without(library, sys.executable, "-m", "coach", "demo", str(tmp_path / "demo"))
        assert (done.returncode, done.stdout) == (PROBLEM, "")
        assert done.stderr.startswith("steadyback: Qt needs system libraries that are missing here")
        assert library.split(".", maxsplit=1)[0].lower().removesuffix("-1") in done.stderr.lower()
        assert done.stderr.count("\n") == 1
        assert not (tmp_path / "demo").exists()

    def test_the_check_says_so_too(self) -> None:
        done = without("libGL.so.1", sys.executable, "-m", "tests.unused_names")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("make: Qt needs system libraries that are missing here")
        assert done.stderr.count("\n") == 1

    @pytest.mark.parametrize("mark", [pytest.param("", marks=WITHOUT_A_DISPLAY)])
    def test_a_window_needs_those_of_the_display(self, mark: str, tmp_path: Path) -> None:
        with a_display() as environment:
            done = without(
                X11, sys.executable, "-m", "coach", "--data-dir", str(tmp_path),
                environment=environment,
            )  # fmt: skip
        assert (done.returncode, done.stdout) == (PROBLEM, "")
        assert "Qt needs system libraries that are missing here. Install" in done.stderr
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("mark", [pytest.param("", marks=WITHOUT_A_DISPLAY)])
def test_a_screen_that_the_display_lacks_is_refused(mark: str) -> None:
    with a_display() as environment:
        done = subprocess.run(
            [sys.executable, "-m", "coach"],
            cwd=ROOT, env={**environment, "DISPLAY": f"{environment['DISPLAY']}.7"},
            capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        )  # fmt: skip
    assert done.returncode == NO_DISPLAY
    assert done.stderr.startswith("steadyback: The display does not let Steadyback in")
    assert done.stderr.count("\n") == 1

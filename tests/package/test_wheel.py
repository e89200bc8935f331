"""The wheel must work where there is no checkout: with its own data, from any folder.

It is built and unpacked into a folder of its own that stands before the checkout on the path; the
libraries come from the environment the tests run in.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import coach
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]


def _python(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )


class Installed:
    """The wheel in a folder of its own, and a home for whatever the program wants to write."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self._env = {
            **os.environ,
            "PYTHONPATH": str(self.site),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(self.elsewhere),
            "USERPROFILE": str(self.elsewhere),
            "LOCALAPPDATA": str(self.elsewhere),
            "XDG_DATA_HOME": str(self.elsewhere / "data"),
            "XDG_CONFIG_HOME": str(self.elsewhere / "config"),
            "XDG_STATE_HOME": str(self.elsewhere / "state"),
            "XDG_CACHE_HOME": str(self.elsewhere / "cache"),
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python outside the checkout, with the wheel first on the path."""
        return _python(*arguments, cwd=self.elsewhere, env=self._env)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    built = _python("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    here = Installed(folder)
    unpacked = _python(
        *("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"),
        *("--disable-pip-version-check", "--target", str(here.site), str(wheel)),
        cwd=folder,
    )
    assert unpacked.returncode == 0, unpacked.stderr
    return here


def test_python_finds_the_installed_package_first(installed: Installed) -> None:
    done = installed.run("-c", "import coach; print(coach.__file__)")

    assert Path(done.stdout.strip()).is_relative_to(installed.site), done.stderr


def test_carries_the_programs_and_assets(installed: Installed) -> None:
    data = installed.site / "coach" / "_data"
    for folder in ("assets", "programs", "docs/user"):
        shipped = {
            path.relative_to(ROOT / folder)
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        carried = {
            path.relative_to(data / folder) for path in (data / folder).rglob("*") if path.is_file()
        }
        assert carried == shipped
    assert (data / "docs/evidence.md").read_text("utf-8") == (ROOT / "docs/evidence.md").read_text(
        "utf-8"
    )


def test_says_its_version(installed: Installed) -> None:
    done = installed.run("-m", "coach", "--version")

    assert done.returncode == 0, done.stderr
    assert coach.__version__ in done.stdout


def test_finds_itself_complete(installed: Installed) -> None:
    done = installed.run("-m", "coach", "self-test")

    assert done.returncode == 0, done.stdout + done.stderr

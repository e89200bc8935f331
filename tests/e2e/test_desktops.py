"""The same keys do the same on every desktop: no key that means "go on" answers a question.

GNOME and its relatives let Enter press whatever has the focus; Qt takes that over when it starts.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.displays import WITHOUT_A_DISPLAY, a_display
from tests.e2e.program import ENVIRONMENT, ROOT
from tests.patience import PATIENCE_S

DESKTOPS = ("GNOME", "XFCE", "MATE", "X-Cinnamon", "Cinnamon", "Unity", "Budgie:GNOME", "KDE", "")
ENTER_PRESSES = {"GNOME", "XFCE", "MATE", "X-Cinnamon", "Unity", "Budgie:GNOME"}


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    with a_display() as environment:
        yield environment


def told(environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.pages_by_keys"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def check(said: dict[str, Any]) -> None:
    """Enter goes on and answers nothing; digits, arrows and Space answer."""
    assert said["nothing_said"] == [[1, [None, None, None]]] * 2
    assert said["three"] == [[1, [3, None, None]]] * 2
    assert said["back"] == [1, [3, 1, "BUTTOCK"]]
    assert said["space"] == [1, [0, None, None]]
    assert said["nothing_rated"] == [[1, [None, None]]] * 2
    assert said["rated"] == [1, [4, "MOSTLY"]]
    assert said["compared"] == [[], []]
    assert said["compared_and_taken"] == [["taken"]] * 3
    assert said["no_flag"] == [[[]]] * 2
    assert said["a_flag"] == [["shoulder"]]


@pytest.mark.parametrize("desktop", DESKTOPS)
class TestOnADisplay:
    pytestmark = WITHOUT_A_DISPLAY

    def test_enter_goes_on_and_answers_nothing(self, display: dict[str, str], desktop: str) -> None:
        said = told({**display, "XDG_CURRENT_DESKTOP": desktop})

        assert said["enter_presses"] == (desktop in ENTER_PRESSES), "Qt's manners have changed"
        check(said)


def test_enter_goes_on_and_answers_nothing_without_a_screen() -> None:
    check(told(ENVIRONMENT))

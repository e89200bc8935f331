"""Set-up for all tests: no screen, no leftover timers or windows, a steady hypothesis."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("usual", deadline=None, max_examples=100)
settings.register_profile(
    "thorough", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a GUI test that leaves a timer running or a window open."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from tests.gui.leaks import running_timers, timers_watched, visible_windows

    with timers_watched():
        yield
        left = running_timers()
    assert not left, f"left running: {left}"
    assert not visible_windows(), f"left open: {visible_windows()}"

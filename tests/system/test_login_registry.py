"""The Run key: one value of ours, and what the user switched off elsewhere counts."""

import pytest

from coach.services.problems import EnvironmentProblem
from coach.system.login_registry import APPROVED, NAME, RUN, RunEntry

COMMAND = [r"C:\Program Files\Steadyback\steadyback.exe", "--background"]
LINE = r'"C:\Program Files\Steadyback\steadyback.exe" --background'
ALLOWED, SWITCHED_OFF = b"\x02" + bytes(11), b"\x03" + bytes(11)


class FakeRegistry:
    """Keeps values by key and name, and refuses where it is told to."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.values: dict[tuple[str, str], object] = {}
        self.refuses = refuses

    def read(self, key: str, name: str) -> object:
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self._let()
        self.values[key, name] = text

    def delete(self, key: str, name: str) -> None:
        self._let()
        self.values.pop((key, name), None)

    def _let(self) -> None:
        if self.refuses:
            raise PermissionError(13, "Access is denied")


def test_it_is_switched_on_and_off_without_a_trace() -> None:
    registry = FakeRegistry()
    registry.values[RUN, "Other"] = "other.exe"
    entry = RunEntry(registry, COMMAND)
    assert not entry.on
    for _ in range(2):
        entry.switch(on=True)
        assert entry.on
    assert registry.values[RUN, NAME] == LINE
    for _ in range(2):
        entry.switch(on=False)
        assert not entry.on
    assert registry.values == {(RUN, "Other"): "other.exe"}


@pytest.mark.parametrize(
    ("approved", "on"), [(None, True), (ALLOWED, True), (SWITCHED_OFF, False), (b"", True)]
)
def test_what_the_user_switched_off_in_windows_is_off_until_it_is_wanted_here(
    approved: bytes | None, on: bool
) -> None:
    registry = FakeRegistry()
    entry = RunEntry(registry, COMMAND)
    entry.switch(on=True)
    registry.values[APPROVED, NAME] = approved
    assert entry.on is on
    entry.switch(on=True)
    assert entry.on
    registry.values[APPROVED, NAME] = SWITCHED_OFF
    entry.switch(on=False)
    assert registry.values == {}


def test_another_programs_value_is_left_alone() -> None:
    registry = FakeRegistry()
    registry.values[RUN, NAME] = "something else.exe"
    entry = RunEntry(registry, COMMAND)
    assert not entry.on
    with pytest.raises(EnvironmentProblem, match="Another program"):
        entry.switch(on=True)
    entry.switch(on=False)
    assert registry.values == {(RUN, NAME): "something else.exe"}


@pytest.mark.parametrize("on", [True, False])
def test_a_registry_that_refuses_is_said(on: bool) -> None:
    with pytest.raises(EnvironmentProblem, match="Access is denied"):
        RunEntry(FakeRegistry(refuses=True), COMMAND).switch(on=on)

"""A password that locks a log is long enough to hold, and read alike by every program."""

import pytest

from coach.domain.log_password import LEAST, MOST, PasswordFault, as_meant, fault_of


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("four small words", None),
        ("aB3!" * 3, PasswordFault.ALIKE),
        ("aB3!x" * 3, None),
        ("k" * MOST, PasswordFault.ALIKE),
        ("abcdefghijk", PasswordFault.SHORT),
        ("abcdefghijkl", None),
        ("abcdef" * 10 + "ghij", None),
        ("abcdef" * 10 + "ghijk", PasswordFault.LONG),
        ("grün und blau, gelb", PasswordFault.OTHER_SIGNS),
        ("four small\twords", PasswordFault.OTHER_SIGNS),
        ("", PasswordFault.SHORT),
    ],
)
def test_what_may_lock_a_log(typed: str, fault: PasswordFault | None) -> None:
    assert fault_of(typed) is fault


def test_spaces_around_it_are_none_of_it() -> None:
    meant = as_meant("  four small words \n")
    assert meant == "four small words"
    assert len(meant) >= LEAST

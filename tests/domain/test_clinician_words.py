"""What opens a lock is a name or a few words, never a slip of the finger or a no."""

import pytest

from coach.domain.clinician_words import is_a_name, is_a_word


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", ".", "...", "123", "x", "no", "No.", "no no", "n/a", "NO!", "not yet"),
        *("said no", "She said: no", "I have not asked", "DrNo", "Dr", "Dr. "),
        *("asdf", "ASDF", "fdsa", "qwertz", "xxx", "xx xx", "Dr asdf"),
        *(
            "nein",
            "Nein!",
            "non",
            "nadie",
            "niemand",
            "n\u00e3o",
            "hay\u0131r",
            "\u043d\u0435\u0442",
            "nej",
            "Dr Nein",
        ),
    ],
)
def test_no_name_and_no_word(said: str) -> None:
    assert not is_a_name(said)
    assert not is_a_word(said)


@pytest.mark.parametrize(
    "said",
    [
        "Dr. Powers",
        "Non Evans",
        "Dr. Asdal",
        "Anna",
        "Mai",
        "GP",
        "Li",
        "Dr. Nolan",
        "Dr. Noh",
        "My PT",
        "A&E",
        "\u674e\u533b",
    ],
)
def test_a_name(said: str) -> None:
    assert is_a_name(said)


@pytest.mark.parametrize("said", ["yes", "Go on", "No heavy lifting, else go on", "d'accord"])
def test_a_word(said: str) -> None:
    assert is_a_word(said)


def test_a_word_is_longer_than_a_name() -> None:
    assert not is_a_word("ok")

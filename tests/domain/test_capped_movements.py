"""The cap on holds is of the movement, in whatever language and letters a ladder is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.capped_movements import capped_movement, is_capped

SIDE_PLANK = (
    "Planks on the side", "Plank on your side", "Sidelying plank", "Lateral bridge",
    "Bridge, left side", "Side planck", "S1de p1ank", "Side elbow plank", "Side support",
    "One side plank", "Star plank", "Copenhagen plank",
    "Seitstütz", "seitstuetz", "Seitlicher Unterarmstütz", "Seitliche Planke", "Seitplanke",
    "Planche latérale", "Gainage latéral", "Plancha lateral", "Puente lateral", "Prancha lateral",
    "Ponte laterale", "Zijplank", "Zijwaartse plank", "Sidoplanka", "Kylkilankku", "Deska bokiem",
    "Podpór boczny", "Боковая планка", "Планка на боку", "Πλάγια σανίδα", "Yan plank",
    "サイドプランク", "サイドブリッジ", "侧平板支撑", "側橋", "사이드 플랭크", "بلانك جانبي",
    "साइड प्लैंक",
)  # fmt: skip
CURL_UP = (
    "Modified crunch", "Partial curl", "Curling up", "McGill curl", "Abdominal curl",
    "C u r l  u p", "Скручивания", "カールアップ", "卷腹", "Encogimientos", "Bauchpresse",
)  # fmt: skip
BIRD_DOG = (
    "Birds and dogs", "Dog bird", "B1rd d0g", "birdog", "Vogelhund", "Bird Hund", "Jagdhund",
    "Perro de caza", "Chien d'oiseau", "Chien de chasse", "Cane da caccia", "Птица-собака",
    "バードドッグ", "鸟狗式", "Vierfüßlerstand diagonal", "Quadruped arm and leg raise",
    "Superman on all fours",
)  # fmt: skip
OTHERS = (
    "Front plank", "Plank", "Unterarmstütz", "Glute bridge", "Bridge", "Bridge on one side",
    "Bridge, each side", "Schulterbrücke", "Side-lying leg lift", "Side stretch", "Side bend",
    "Sideways stretch", "Leg curl", "Hamstring curl", "Biceps curl", "Dead bug", "Downward dog",
    "Dog stretch", "Cat stretch", "Vierfüßlerstand", "Birdwatching pose", "Wall sit", "Superman",
    "Cane exercise", "Supported squat", "Suitcase carry", "Standing hip abduction", "",
)  # fmt: skip


@pytest.mark.parametrize(
    ("movement", "names"),
    [("side_plank", SIDE_PLANK), ("curl_up", CURL_UP), ("bird_dog", BIRD_DOG), ("", OTHERS)],
)
def test_a_name_tells_the_movement(movement: str, names: tuple[str, ...]) -> None:
    assert {name: capped_movement(name) for name in names} == dict.fromkeys(names, movement)


LIKE = {
    "a": "aA4@\u0430\u0410\u03b1\u00e1\uff41",
    "b": "bB8\u0412",
    "c": "cC\u0441\u0421\u00e7",
    "d": "dD\u0501",
    "e": "eE3\u0435\u0415\u00e9",
    "g": "gG\u0261",
    "i": "iI1!\u0456\u0406",
    "k": "kK\u043a\u041a",
    "l": "lL1|\u04cf\u04c0",
    "n": "nN\u00f1",
    "o": "oO0\u043e\u041e\u03bf",
    "p": "pP\u0440\u03c1",
    "r": "rR\u0155",
    "s": "sS5$\u0455\u0405",
    "u": "uU\u00fc\u03c5",
}
"""Signs that somebody may take for a letter."""


@given(
    st.sampled_from(["curl up", "side plank", "side bridge", "bird dog"]),
    st.sampled_from(["", " ", "-", "_", ".", " \u2013 ", " & ", "\u200b", "/"]),
    st.data(),
)
def test_no_spelling_slips_through(name: str, between: str, data: st.DataObject) -> None:
    spelt = between.join(
        "".join(data.draw(st.sampled_from(LIKE[letter])) for letter in word)
        for word in name.split()
    )
    assert is_capped(spelt), spelt
    assert is_capped("my own", f"{spelt} (long)")

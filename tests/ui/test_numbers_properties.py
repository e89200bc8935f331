"""A typed number means the same under every locale: nothing is ever multiplied by ten."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from coach.ui.numbers import read_number, shown_number

LOCALES = (
    "C", "en_US", "en_IN", "de_DE", "de_CH", "fr_FR", "pt_BR", "ru_RU", "ar_EG", "fa_IR", "hi_IN",
    "bn_BD", "my_MM", "he_IL", "ja_JP",
)  # fmt: skip
DIGITS = (
    "0123456789",
    *("".join(chr(zero + n) for n in range(10)) for zero in (0x660, 0x6F0, 0x966)),
)
"""Latin, Arabic, Persian and Devanagari."""

tenths = st.integers(min_value=10, max_value=1800)


@given(
    tenths,
    st.sampled_from(".,\u066b"),
    st.sampled_from(DIGITS),
    st.sampled_from(("", " ", "\u200f")),
)
def test_either_sign_and_any_digits_give_the_same_value(
    value: int, sign: str, digits: str, around: str
) -> None:
    plain = f"{value // 10}{sign}{value % 10}"
    typed = around + plain.translate({ord(str(n)): digits[n] for n in range(10)}) + around

    assert read_number(typed, 1) == value / 10


@given(tenths, st.sampled_from(LOCALES))
def test_what_a_field_shows_it_reads_back(value: int, locale: str) -> None:
    assert read_number(shown_number(value / 10, 1, QLocale(locale)), 1) == value / 10


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,'\u2019\u066c \u00a0\u202f_"))
def test_a_group_separator_is_refused_and_never_a_number(
    thousands: int, rest: int, sign: str
) -> None:
    assert read_number(f"{thousands}{sign}{rest:03d}", 1) is None
    assert read_number(f"{thousands}{sign}{rest:03d}") is None


@given(st.text(alphabet="0123456789.,-+e \u066bx", max_size=8))
def test_whatever_is_typed_is_refused_or_read_as_it_stands(typed: str) -> None:
    number = read_number(typed, 1)

    if number is not None:
        assert float(typed.strip().replace(",", ".").replace("\u066b", ".")) == number

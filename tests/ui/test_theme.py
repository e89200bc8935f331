"""Contrast by role: text 7:1 and shapes 3:1 on whatever they stand on, in every theme."""

import pytest

from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast

GROUNDS = ("ground", "surface", "raised")
TEXTS = ("ink", "ink_soft", "accent", "good", "caution", "stop", "hold", "rest", "ready")
TEXTS_ON_RAISED = ("ink", "ink_soft", "accent")


def pairs(theme: Theme) -> list[tuple[str, str]]:
    return [(text, ground) for text in TEXTS for ground in GROUNDS[:2]] + [
        (text, "raised") for text in TEXTS_ON_RAISED
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_text_has_seven_to_one(theme: Theme) -> None:
    weak = {
        (text, ground): round(contrast(getattr(theme, text), getattr(theme, ground)), 2)
        for text, ground in pairs(theme)
        if contrast(getattr(theme, text), getattr(theme, ground)) < 7
    }

    assert weak == {}
    assert contrast(theme.accent_ink, theme.accent) >= 7


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_outlines_have_three_to_one(theme: Theme, ground: str) -> None:
    assert contrast(theme.line, getattr(theme, ground)) >= 3


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)

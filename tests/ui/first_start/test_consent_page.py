"""What is agreed to is what the version stands for."""

from hashlib import sha256

from coach.domain.consent import CONSENT_VERSION
from coach.ui.texts import first_start as words
from coach.ui.texts.window import INTENDED_USE

AGREED_TO = {1: "8303ee0bded6"}
"""By version, the first signs of the text's fingerprint."""


def test_a_text_that_was_changed_is_a_new_version() -> None:
    text = "\n".join((INTENDED_USE, *words.POINTS, words.AGREE))

    assert AGREED_TO[CONSENT_VERSION] == sha256(text.encode()).hexdigest()[:12]
    assert max(AGREED_TO) == CONSENT_VERSION

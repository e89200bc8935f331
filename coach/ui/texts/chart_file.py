"""Words for charts that are saved as files."""

from datetime import date

from coach.ui.texts.dates import span_in_words

SAVE = "Save picture"
CHOOSE = "Save the picture"
KINDS = "Picture (*.png);;Drawing (*.svg)"
FILE_NAME = "Steadyback {title}.png"
SAVED = "Saved in {file}."
NOT_SAVED = "The picture could not be saved in {file} ({why})."
OTHER_PLACE = "Choose another place."
MADE_BY = "Made with Steadyback"


def foot(first: date, last: date) -> str:
    """Return what stands at the foot of a file: of which days it is, and what made it."""
    span = span_in_words(first, last)
    return f"{span[:1].upper()}{span[1:]}. {MADE_BY}, from what the user answered and timed."

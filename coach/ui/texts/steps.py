"""Words of pages that ask one thing after another, or let what was said be put right."""

GO_ON = "Go on"
SKIP = "Skip"
BACK = "Back"
SAVE = "Save"
LATER = "Back to Today"
NOT_SAVED = "What you typed is not saved."
SAVED_BY = "“{button}” keeps it."
LEAVE_IT = "Press again to leave without it."


def not_saved(button: str) -> str:
    """Return what is said before typed words are left behind.

    Args:
        button: the words of the button that keeps them; "" where none does at once.
    """
    said = [NOT_SAVED, *([SAVED_BY.format(button=button)] if button else []), LEAVE_IT]
    return " ".join(said)

"""Words of the page that asks what each exercise felt like."""

from coach.domain.feedback import Form

TITLE = "How did the exercises feel?"
LEAD = "Your plan uses this to move you up or down. Skip anything you'd rather not answer."
WHICH = "Or say which did not feel fine. The others count as clean."
SAID_IN_SESSION = "You have told about it in the session: {names}."
WORST = "Worst back pain during it"
FORM = "Was your form clean?"
FORMS = ((Form.CLEAN, "Clean"), (Form.MOSTLY, "Mostly"), (Form.NO, "No"))
SAVE = "Save"
SUGGESTED_TITLE = "Your plan suggests"
SUGGESTED_LEAD = "You decide. Nothing changes by itself."
LATER = "Back to Today"
"""Leaves every suggestion for another day."""

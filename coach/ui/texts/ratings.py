"""Words of the page that asks what each exercise felt like."""

from coach.domain.feedback import Form

TITLE = "How did each exercise feel?"
LEAD = "Your plan uses this to move you up or down. Skip anything you'd rather not answer."
WORST = "Worst back pain during it"
FORM = "Was your form clean?"
FORMS = ((Form.CLEAN, "Clean"), (Form.MOSTLY, "Mostly"), (Form.NO, "No"))
SAVE = "Save"
SUGGESTED_TITLE = "Your plan suggests"
SUGGESTED_LEAD = "You decide. Nothing changes by itself."
LATER = "Back to Today"
"""Leaves every suggestion for another day."""

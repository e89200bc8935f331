"""Words of the page that asks what each exercise felt like."""

from coach.domain.feedback import Form

TITLE = "How did each exercise feel?"
LEAD = "Your plan moves you up or down by this. Leave anything empty."
WORST = "Worst back pain in it"
FORM = "Was your form clean?"
FORMS = ((Form.CLEAN, "Clean"), (Form.MOSTLY, "Mostly"), (Form.NO, "No"))
SAVE = "Save"
SUGGESTED_TITLE = "Your plan suggests"
SUGGESTED_LEAD = "You decide. Nothing changes by itself."
LATER = "Back to Today"
"""Leaves every suggestion for another day."""

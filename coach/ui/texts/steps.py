"""Words of pages that ask one thing after another, or let what was said be put right."""

GO_ON = "Go on"
SKIP = "Skip"
BACK = "Back"
SAVE = "Save"
LATER = "Back to Today"

"""Words of pages that ask one thing after another, each of which can be skipped."""

GO_ON = "Go on"
SKIP = "Skip"
BACK = "Back"
LATER = "Back to Today"

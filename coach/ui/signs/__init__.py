"""The warning signs as questions, and the pages that a yes leads to."""

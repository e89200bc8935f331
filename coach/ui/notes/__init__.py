"""Notes of the user's own, one press from Today: written down in a few seconds, and put right."""

"""Visits and the questions for them, on the Share page: written down in a few seconds each."""

"""A language in which every letter of our sentences is doubled, to find those that escape it."""

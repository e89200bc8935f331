"""Stand-ins for the outside: classes with state, held to the same contracts as the real ones."""

"""Deleting all that the program keeps of one user, by their own act."""

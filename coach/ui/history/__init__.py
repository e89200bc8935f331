"""History: every session, newest first, and each down to its holds."""

"""Reading a log back: chosen on Share, counted, taken in, and undone."""

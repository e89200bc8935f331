"""The parts of the record in SQLite, one for each kept thing; they share one transaction."""

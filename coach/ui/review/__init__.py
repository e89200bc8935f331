"""The look back at a week: a few short pages, each of which can be skipped, all by keys."""

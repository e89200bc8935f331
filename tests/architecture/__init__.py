"""Hold what no linter sees: the shape of the source, and that the documents tell the truth."""

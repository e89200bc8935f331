"""Program files: read, checked and turned into domain values, or refused with every reason."""

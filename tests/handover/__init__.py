"""The files for the physical therapist, read back and compared with the record."""

"""Copies of the record: made while nobody waits, listed, and put back."""

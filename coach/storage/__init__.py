"""The record on disk: one SQLite file, opened through `coach.storage.opening`.

Nothing is imported here, so that naming this package costs nothing at start.
"""

"""The page of a running session and its parts."""

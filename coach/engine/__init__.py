"""A session as data (the timeline) and as a pure state machine over it."""

"""When a reminder is shown, when it is repeated, and when none is shown."""

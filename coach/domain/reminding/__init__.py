"""When a reminder comes, and when none does: at the right moment, and quiet at all others."""

"""What a running session asks and tells: one question at a time over the whole window."""

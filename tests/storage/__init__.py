"""The record on disk: one contract for fake and real, and every way a disk can misbehave."""

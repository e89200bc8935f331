"""Values and rules of the low-back program: standard library only, no I/O, no clock."""

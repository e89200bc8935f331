"""Figures of speed and punctuality, each beside its floor from the same run: `make bench`."""

"""Describes the package of the ways to wait for a bus."""

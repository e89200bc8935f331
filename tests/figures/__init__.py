"""Tests of the moving figures: their geometry, their files, and the checker itself."""

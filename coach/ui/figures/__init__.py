"""Paints the moving figures with Qt, from the geometry of `coach.figures`, and shows them."""

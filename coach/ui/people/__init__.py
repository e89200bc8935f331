"""Who uses the program on this computer: asked at the start, named and added in Settings."""

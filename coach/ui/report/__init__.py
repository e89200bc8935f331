"""The page for the PT: laid out in points, drawn the same on paper, in a file and in the window."""

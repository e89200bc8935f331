"""The Plan page: what is prescribed, drawn as ladders, and how to move on them."""

"""The first start: a page a step, each of which can be changed later."""

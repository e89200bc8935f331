"""Movements that are done by themselves, with a plain timer: a walk, easy breathing, heat."""

"""Gives memory back to the computer when the window is put away and much of it is used no more.

What was thrown away stays with the process until it says so: Python looks for garbage when it makes
new things, and a program that waits makes none.
"""

import gc
import sys


def give_back() -> None:
    """Throw garbage away now, and hand free memory back where the C library keeps it."""
    gc.collect()
    if sys.platform == "linux":
        import ctypes

        # Only the C library of GNU has it; others hand memory back by themselves.
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)

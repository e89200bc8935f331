"""Gives unused memory back to the computer when the window is put away.

Without it the process would keep the memory: Python collects garbage only when it makes new
objects, and a program that waits makes none.
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

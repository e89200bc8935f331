"""Permissions that hold for root too, so that refusals are tried wherever the tests run.

Root passes by every `chmod` through two capabilities. Linux lets a thread lay them down for a while
and take them up again; where the user is not root there is nothing to lay down.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION_3 = 0x20080522
_PASSES_BY_PERMISSIONS = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, from capabilities(7)."""
_EFFECTIVE = 0
_WORDS = 6
"""Effective, permitted and inheritable, twice."""


@contextmanager
def unprivileged() -> Iterator[None]:
    """Let permissions of files bind this thread, root's as well.

    Raises:
        OSError: the system does not let root lay its capabilities down.
    """
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    capabilities = (ctypes.c_uint32 * _WORDS)()

    def call(name: str) -> None:
        if getattr(libc, name)(header, capabilities) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    call("capget")
    before = capabilities[_EFFECTIVE]
    capabilities[_EFFECTIVE] = before & ~_PASSES_BY_PERMISSIONS
    call("capset")
    try:
        yield
    finally:
        capabilities[_EFFECTIVE] = before
        call("capset")

"""Permissions that hold for root too, so that refusals are tried wherever the tests run.

Root passes by every `chmod` through two capabilities. Linux lets a thread lay them down for a while
and take them up again; where the user is not root there is nothing to lay down.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_VERSION_3 = 0x20080522
_PASSES_BY_PERMISSIONS = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, from capabilities(7)."""
_EFFECTIVE = 0
_WORDS = 6
"""Effective, permitted and inheritable, twice."""

_GET_SECUREBITS = 27
_SET_SECUREBITS = 28
_NOROOT = 1
"""SECBIT_NOROOT: a program that root starts is given no capabilities."""


@contextmanager
def unprivileged() -> Iterator[None]:
    """Let permissions of files bind this thread and what it starts, root's as well.

    `os.access` goes on saying yes to root in this thread: it asks about what root could take up
    again, as it says yes on Windows and on network folders where opening is refused. A process
    started from here has nothing to take up, and is told no.

    Raises:
        OSError: the system does not let root lay its capabilities down.
    """
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root may read and write everything, and lays that down on Linux only")
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION_3, 0)
    capabilities = (ctypes.c_uint32 * _WORDS)()

    def call(name: str, *arguments: object) -> int:
        done = int(getattr(libc, name)(*arguments))
        if done < 0:
            raise OSError(ctypes.get_errno(), f"{name}: {os.strerror(ctypes.get_errno())}")
        return done

    def bind(bits: int, effective: int) -> None:
        call("prctl", _SET_SECUREBITS, ctypes.c_ulong(bits), *(ctypes.c_ulong(0),) * 3)
        capabilities[_EFFECTIVE] = effective
        call("capset", header, capabilities)

    call("capget", header, capabilities)
    effective = capabilities[_EFFECTIVE]
    if not effective & _PASSES_BY_PERMISSIONS:
        yield
        return
    bits = call("prctl", _GET_SECUREBITS, *(ctypes.c_ulong(0),) * 4)
    bind(bits | _NOROOT, effective & ~_PASSES_BY_PERMISSIONS)
    try:
        yield
    finally:
        bind(bits, effective)

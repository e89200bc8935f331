"""Steadyback: a desktop coach for a physical therapist's low-back program at home.

The package is layered (see docs/decisions/0001-layers.md): domain, engine and services know no
toolkit, no database and no clock; the adapters around them do.
"""

__version__ = "0.1.0"

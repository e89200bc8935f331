"""When Python looks for garbage: never among what was imported, which stays to the end.

Looking through all of it stops everything for longer than a hold may end late, and than a page may
take to turn.
"""

import gc


def leave_alone_what_is_there() -> None:
    """Look for garbage from here on, and only among what is made from now on."""
    gc.freeze()
    gc.enable()

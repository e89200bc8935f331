"""Runs a command and exits: 0 done, 1 a problem that was told, 2 wrong use, 3 no display.

Ctrl+C ends a command silently with status 130, as shells expect.
"""

import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line."""
    try:
        from coach.command_line import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        # Ctrl+C while Python still loads the program; later `run` hears it.
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())

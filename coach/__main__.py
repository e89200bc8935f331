"""From argument list to exit status: 0 done, 1 a problem in words, 2 wrong use, 3 no display.

Ctrl+C ends a command without a word and with 130, as the shell expects.
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

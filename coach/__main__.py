"""From argument list to exit status: 0 done, 1 a problem in words, 2 wrong use, 3 no display."""

import sys


def main() -> int:
    """Run the command line."""
    from coach.command_line import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

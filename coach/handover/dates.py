"""Days as the files for the PT say them, in their own language whatever the screen's is."""

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def span_in_words(first: date, last: date) -> str:
    """Return a range of days, such as `from 1 to 22 November 2026`."""
    if first == last:
        return f"on {_long_day(first)}"
    start = _long_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
    return f"from {start} to {_long_day(last)}"


def _long_day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

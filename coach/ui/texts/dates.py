"""Days and months as the screen says them: the only place of the screen that names them."""

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_SHORT = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def weekday(day: date) -> str:
    """Return the day of the week, such as `Monday`."""
    return WEEKDAYS[day.weekday()]


def weekday_and_day(day: date) -> str:
    """Return a day of this year, such as `Monday 16 November`."""
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]}"


def short_month(day: date) -> str:
    """Return the month of a day as labels show it, such as `Nov`."""
    return MONTHS_SHORT[day.month - 1]


def month_and_year(day: date) -> str:
    """Return the month of a day in full, such as `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return a day as labels show it, such as `16 Nov`."""
    return f"{day.day} {short_month(day)}"


def long_day(day: date) -> str:
    """Return a day in full, such as `16 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(first: date, last: date) -> str:
    """Return a range of days, such as `from 1 to 22 November 2026`."""
    if first == last:
        return f"on {long_day(first)}"
    start = long_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
    return f"from {start} to {long_day(last)}"

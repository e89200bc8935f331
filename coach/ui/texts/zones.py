"""Words of the pain zones: the zone by its name, and the numbers that it spans in the plan."""

from coach.domain.pain_zones import Zone, ZoneSaid

ZONE = {Zone.GREEN: "green", Zone.AMBER: "amber", Zone.RED: "red"}
SPAN = "{zone}: {first} to {last}"
ONE_NUMBER = "{zone}: {first}"
COUNTED_FROM = ", counted from the {start} before"
STARTED_AT = ", {start} before"


def zone_said(said: ZoneSaid) -> str:
    """Return the words of a zone, such as `Amber: 3 to 6`.

    The same number may be amber in the morning and green after a session; then it says why, as in
    `Green: 0 to 4, counted from the 3 before`.
    """
    words = ONE_NUMBER if said.first == said.last else SPAN
    zone = ZONE[said.zone]
    words += COUNTED_FROM if said.start is not None else ""
    return words.format(
        zone=zone[:1].upper() + zone[1:], first=said.first, last=said.last, start=said.start
    )


def with_zone(rated: str, zone: Zone | None, start: int | None = None) -> str:
    """Return what was said with the name of its zone, such as `back 4 (amber)`.

    Where the zone is counted from a rating before the session, that is named: `(green, 3 before)`.
    """
    counted_from = STARTED_AT.format(start=start) if start is not None else ""
    return f"{rated} ({ZONE[zone]}{counted_from})" if zone is not None else rated

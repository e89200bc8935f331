"""Words of the pain zones: the zone by its name, and the numbers that it spans in the plan."""

from coach.domain.pain_zones import Zone, ZoneSaid

ZONE = {Zone.GREEN: "green", Zone.AMBER: "amber", Zone.RED: "red"}
SPAN = "{zone}: {first} to {last}"
ONE_NUMBER = "{zone}: {first}"


def zone_said(said: ZoneSaid) -> str:
    """Return the words of a zone, such as `Amber: 3 to 6`."""
    words = ONE_NUMBER if said.first == said.last else SPAN
    zone = ZONE[said.zone]
    return words.format(zone=zone[:1].upper() + zone[1:], first=said.first, last=said.last)


def with_zone(rated: str, zone: Zone | None) -> str:
    """Return what was said with the name of its zone, such as `back 4 (amber)`."""
    return f"{rated} ({ZONE[zone]})" if zone is not None else rated

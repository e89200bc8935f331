"""Whom to ask: the PT by name and telephone number, wherever a page says to ask them."""

from coach.domain.program import Contact

_YOUR_PT = "Your PT: {who}."


def your_pt(contact: Contact) -> str:
    """Return who it is and how to reach them; nothing where the file names nobody."""
    who = ", ".join(filter(None, (contact.name, contact.phone)))
    return _YOUR_PT.format(who=who) if who else ""

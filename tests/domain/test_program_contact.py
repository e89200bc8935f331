"""Whom to ask is kept with the plan, told when it changes, and follows through a flare."""

from dataclasses import replace

import pytest

from coach.domain.difference import Difference, What
from coach.domain.plan_differences import compare
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.program import NO_CONTACT, Contact
from coach.ui.texts.contact import your_pt
from coach.ui.texts.plan_differences import differs
from tests.builders import a_prescription

DOE = Contact("J. Doe, PT", "01632 960 123")


@pytest.mark.parametrize("contact", [NO_CONTACT, DOE, Contact(name="J. Doe"), Contact(phone="112")])
def test_a_record_keeps_it(contact: Contact) -> None:
    plan = replace(a_prescription(), contact=contact)
    plain = to_plain(plan)
    assert ("contact" in plain) == (contact != NO_CONTACT)
    assert from_plain(plain) == plan


def test_a_change_is_told_before_and_after() -> None:
    old, new = a_prescription(), replace(a_prescription(), contact=DOE)
    (told,) = compare(old, new)
    assert told == Difference(What.CONTACT, will_be=("J. Doe, PT", "01632 960 123"))
    assert differs(told) == "Your PT: none → J. Doe, PT, 01632 960 123"
    assert compare(new, new) == ()


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        (NO_CONTACT, ""),
        (DOE, "Your PT: J. Doe, PT, 01632 960 123."),
        (Contact(name="J. Doe"), "Your PT: J. Doe."),
        (Contact(phone="112"), "Your PT: 112."),
    ],
)
def test_it_is_said_as_far_as_it_is_known(contact: Contact, said: str) -> None:
    assert your_pt(contact) == said

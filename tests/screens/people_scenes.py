"""Several people on one computer: who is here, and what Settings says of them."""

from pathlib import Path

from coach.services.people import Person
from coach.ui.pages.settings import SettingsPage
from coach.ui.people.card import PeopleCard
from coach.ui.people.chooser import Chooser
from tests.screens.records import a_month
from tests.screens.stage import Stage

NAMES = ("Annegret", "Ben")


def people(stage: Stage) -> None:
    """Somebody gives a name, adds somebody else, and is asked who is here."""
    with stage.scene("people", a_month) as scene:
        scene.navigation.show("settings")
        (card,) = scene.page(SettingsPage).findChildren(PeopleCard)
        scene.show_within(card)
        scene.picture("alone")
        mine, other = NAMES
        card.name.setText(mine)
        card.keep.click()
        card.another.setText(other)
        card.add.click()
        scene.show_within(card)
        scene.picture("two")
        chooser = Chooser([Person("", None), Person(other, Path("2"))])
        scene.navigation.fill(chooser.page)
        scene.picture("who-is-here")
        chooser.deleteLater()


ALL = (people,)

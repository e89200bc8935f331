"""What Settings says of the people who use the program on this computer."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from coach.domain.plain_text import plain
from coach.services.people import NAME_MAX, People, PeopleProblem
from coach.ui.texts import people as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import Card, text


class PeopleCard(Card):
    """Who is here, the own name, and room for somebody else.

    Args:
        people: those who have a record here.
    """

    def __init__(self, people: People) -> None:
        super().__init__(margin_px=32, gap_px=16)
        self._people = people
        self.column.addWidget(text(words.CARD, "title"))
        self.column.addWidget(text(words.CARD_WORDS))
        self.here = text("", "strong")
        self.column.addWidget(self.here)
        self.name, self.another = QLineEdit(), QLineEdit()
        self.keep = button(words.KEEP_NAME, self._keep)
        self.add = button(words.ADD, self._add)
        for field, label, press in (
            (self.name, words.MY_NAME, self.keep),
            (self.another, words.ANOTHER, self.add),
        ):
            field.setMaxLength(NAME_MAX)
            named = text(label, "strong")
            named.setBuddy(field)
            self.column.addWidget(named)
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(field, 1)
            line.addWidget(press)
            self.column.addLayout(line)
        self.said = text("", "strong")
        self.said.hide()
        self.column.addWidget(self.said)

    def refresh(self) -> None:
        """Look again who is here."""
        me, everybody = self._people.me, self._people.all()
        if not self.name.isModified():
            # What is being typed is not put back by a look at another page.
            self.name.setText(me.name)
        names = (_called(one.name, mine=one.folder == me.folder) for one in everybody)
        alone = len(everybody) == 1
        self.here.setText(words.ALONE if alone else words.ALL.format(names=", ".join(names)))

    def _keep(self) -> None:
        try:
            self._people.rename(self.name.text())
        except PeopleProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}")
        else:
            self._say(words.NAME_KEPT)
            self.name.setModified(False)
            self.refresh()

    def _add(self) -> None:
        try:
            added = self._people.add(self.another.text())
        except PeopleProblem as problem:
            self._say(f"{problem.sentence} {problem.way_out}")
        else:
            self.another.clear()
            self._say(words.ADDED.format(name=plain(added.name)))
            self.refresh()

    def _say(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()


def _called(name: str, *, mine: bool) -> str:
    called = plain(name) or words.UNNAMED
    return words.ME.format(name=called) if mine else called

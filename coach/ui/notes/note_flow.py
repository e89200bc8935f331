"""The way from Today to one note and back, and what is pressed beside a notice about a medicine."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from coach.domain.notes import Note
from coach.services.notices import Notice, NoticeAction
from coach.ui.notes.note_page import NotePage
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import notes as words
from coach.ui.texts import steps


def show_note(
    host: PageHost, note: Note | None = None, leave: Callable[[], object] | None = None
) -> None:
    """Show a note to be put right, or a new one for None.

    Args:
        host: shows it.
        note: the note.
        leave: what follows when it is kept, taken out or left as it is; None for Today.
    """
    host.guard(lambda: _show(host, note, leave))


def _show(host: PageHost, note: Note | None, leave: Callable[[], object] | None) -> None:
    kept = host.services.asides.notes
    earlier = tuple(reversed(kept.standing())) if note is None else ()
    page = NotePage(note, kept.today, earlier, words.BACK if leave is None else steps.BACK)
    after = leave or partial(host.show, TODAY)

    def keep(said: Note) -> None:
        def act() -> None:
            if kept.keep(said):
                after()
            else:
                page.ask_for_words()

        host.guard(act)

    def take_out() -> None:
        def act() -> None:
            if note is not None:
                kept.take_out(note)
            after()

        host.guard(act)

    page.kept.connect(keep)
    page.taken_out.connect(take_out)
    page.opened.connect(lambda chosen: show_note(host, chosen))
    page.left.connect(after)
    host.fill(page)


def _medicine_goes_on(host: PageHost, notice: Notice) -> None:
    """Keep that the sentence about a medicine was read."""
    number, days = int(str(notice.what["number"])), int(str(notice.what["days"]))
    host.with_services(lambda services: services.asides.notes.put_aside(number, days))
    host.show(TODAY)


def _medicine_ended(host: PageHost, notice: Notice) -> None:
    """Keep that a medicine is taken no more."""
    number = int(str(notice.what["number"]))
    host.with_services(lambda services: services.asides.notes.ended(number))
    host.show(TODAY)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.MEDICINE_GOES_ON: _medicine_goes_on,
    NoticeAction.MEDICINE_ENDED: _medicine_ended,
}
"""What a press of each action beside a notice about a medicine does."""

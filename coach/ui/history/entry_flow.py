"""The way to one thing that is kept besides sessions: put right, taken out, put back, and back."""

from collections.abc import Callable
from functools import partial

from coach.domain.day_entries import DayEntry
from coach.domain.notes import Note, NoteSaid
from coach.domain.visits import Visit, VisitSaid
from coach.domain.weekly_review import ReviewSaid
from coach.services.app_services import AppServices
from coach.ui.history.entry_page import EntryPage
from coach.ui.notes.note_flow import show_note
from coach.ui.rail_page import PageHost
from coach.ui.review.said_again import show_week
from coach.ui.texts.history_rows import COUNTS_AGAIN
from coach.ui.visits.visit_flow import show_visit


def show_entry(host: PageHost, list_key: str, key: str, news: str = "") -> None:
    """Show one thing as it stands now.

    Args:
        host: shows it.
        list_key: the page that it is left for.
        key: names the thing, see `DayEntry`.
        news: what was just done with it, in words; empty for nothing.
    """

    def show(services: AppServices) -> None:
        entry = services.history.entry(key)
        page = EntryPage(entry, news)
        again = partial(show_entry, host, list_key, key)
        page.left.connect(lambda: host.show(list_key))
        page.change.connect(lambda: _change(host, entry, again))
        page.take_out.connect(lambda: host.with_services(partial(_take_out, entry, again)))
        page.put_back.connect(lambda: host.with_services(partial(_put_back, entry, again)))
        host.fill(page)

    host.with_services(show)


def _change(host: PageHost, entry: DayEntry, then: Callable[[], object]) -> None:
    if isinstance(entry.told, NoteSaid):
        show_note(host, _note(entry, entry.told), then)
    elif isinstance(entry.told, VisitSaid):
        show_visit(host, _visit(entry, entry.told), then)
    elif isinstance(entry.told, ReviewSaid):
        show_week(host, entry.told, then)


def _take_out(entry: DayEntry, then: Callable[[], object], services: AppServices) -> None:
    if isinstance(entry.told, NoteSaid):
        services.asides.notes.take_out(_note(entry, entry.told))
    elif isinstance(entry.told, VisitSaid):
        services.visits.take_out(entry.told.number)
    elif isinstance(entry.told, ReviewSaid):
        services.asides.reviews.skip(entry.told.week)
    then()


def _put_back(entry: DayEntry, then: Callable[..., object], services: AppServices) -> None:
    if isinstance(entry.told, NoteSaid):
        services.asides.notes.keep(_note(entry, entry.told))
    elif isinstance(entry.told, VisitSaid):
        said = entry.told
        services.visits.say(entry.day, said.who, said.agreed, said.number)
    elif isinstance(entry.told, ReviewSaid):
        week = entry.told
        services.asides.reviews.say(week.week, week.barriers, week.words, week.sure)
    then(news=COUNTS_AGAIN)


def _note(entry: DayEntry, said: NoteSaid) -> Note:
    return Note(said.number, entry.day, said.kind, said.words, said.minutes, said.until)


def _visit(entry: DayEntry, said: VisitSaid) -> Visit:
    return Visit(said.number, entry.day, said.who, said.agreed)

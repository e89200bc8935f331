"""The way to one thing that is kept besides sessions: put right, taken out, put back, and back."""

from collections.abc import Callable
from functools import partial

from coach.domain.day_entries import DayEntry
from coach.domain.flare import Flare
from coach.domain.function_scales import FunctionSaid
from coach.domain.notes import Note, NoteSaid
from coach.domain.visits import Visit, VisitSaid
from coach.domain.weekly_review import ReviewSaid
from coach.services.app_services import AppServices
from coach.ui.bad_day.told_page import show_flare
from coach.ui.function.function_flow import show_answers
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
    match entry.told:
        case NoteSaid() as said:
            show_note(host, _note(entry, said), then)
        case VisitSaid() as said:
            show_visit(host, Visit(said.number, entry.day, said.who, said.agreed), then)
        case ReviewSaid() as said:
            show_week(host, said, then)
        case FunctionSaid() as said:
            show_answers(host, said, then)
        case Flare() as flare:
            show_flare(host, flare, then)


def _take_out(entry: DayEntry, then: Callable[[], object], services: AppServices) -> None:
    match entry.told:
        case NoteSaid() as said:
            services.asides.notes.take_out(_note(entry, said))
        case VisitSaid() as said:
            services.visits.take_out(said.number)
        case ReviewSaid() as said:
            services.asides.reviews.skip(said.week)
        case FunctionSaid() as said:
            services.asides.function.take_out(said)
        case Flare() as flare:
            services.bad_days.tell_flare(flare.id, flare.story, flare.days_told, counts=False)
    then()


def _put_back(entry: DayEntry, then: Callable[..., object], services: AppServices) -> None:
    match entry.told:
        case NoteSaid() as said:
            services.asides.notes.keep(_note(entry, said))
        case VisitSaid() as said:
            services.visits.say(entry.day, said.who, said.agreed, said.number)
        case ReviewSaid() as said:
            services.asides.reviews.say(
                said.week, said.barriers, said.words, said.sure, said.answers
            )
        case FunctionSaid() as said:
            services.asides.function.put_right(said, said.items)
        case Flare() as flare:
            services.bad_days.tell_flare(flare.id, flare.story, flare.days_told)
    then(news=COUNTS_AGAIN)


def _note(entry: DayEntry, said: NoteSaid) -> Note:
    return Note(said.number, entry.day, said.kind, said.words, said.minutes, said.until)

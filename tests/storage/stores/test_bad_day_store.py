"""What every `BadDayStore` does, the fake as well as the one on disk."""

import pytest

from coach.domain.bad_day import BadDay, WhyBad
from coach.domain.flare import (
    NOT_SAID,
    Activity,
    BegunBy,
    FlareDays,
    FlareNote,
    FlareStory,
    FlareTold,
    FlareWord,
    Help,
    Posture,
    SuspectedTrigger,
    ToldDays,
    was_a_slip,
)
from coach.services.ports import BadDayStore
from coach.storage.store import SqlStore
from coach.storage.stores.bad_days import SqlBadDays
from tests.fakes.memory_bad_days import MemoryBadDays
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on

STORY = FlareStory(
    Activity.LIFTING, Posture.TWISTED, True, (Help.HEAT, Help.TIME), "A crate, and cold."
)


@pytest.fixture
def store(new_store: NewStore) -> BadDayStore:
    """Return the bad days of an empty record, by themselves."""
    whole = new_store()
    return SqlBadDays(whole.connections) if isinstance(whole, SqlStore) else MemoryBadDays()


def test_what_is_said_of_a_day_stands_beside_what_was_said_before(store: BadDayStore) -> None:
    for why in (WhyBad.SPASM, None, WhyBad.WORSE):
        store.add_bad_day(BadDay(on(23), why))
    store.add_bad_day(BadDay(on(24), WhyBad.SPASM))

    day = on(23).local_date
    assert [one.why for one in store.bad_days(day, day)] == [WhyBad.SPASM, None, WhyBad.WORSE]
    assert store.bad_days(day, day)[0].at.utc == on(23).utc


def test_a_flare_has_its_beginning_its_words_and_its_end(store: BadDayStore) -> None:
    first = store.begin_flare(on(20), BegunBy.PROPOSED)
    store.note_flare(first, FlareNote(on(21), FlareWord.NOT_EASING))
    store.note_flare(first, FlareNote(on(22), FlareWord.STEP))
    store.end_flare(first, on(24), STORY)
    second = store.begin_flare(on(25), BegunBy.BUTTON)

    over, lasting = store.flares()
    assert (over.id, over.by, over.story) == (first, BegunBy.PROPOSED, STORY)
    assert [note.word for note in over.notes] == [FlareWord.NOT_EASING, FlareWord.STEP]
    assert over.ended is not None
    assert over.ended.utc == on(24).utc
    assert (lasting.id, lasting.ended, lasting.story) == (second, None, FlareStory())


def test_a_flare_ends_once(store: BadDayStore) -> None:
    flare = store.begin_flare(on(20), BegunBy.BUTTON)
    store.end_flare(flare, on(24), STORY)
    store.end_flare(flare, on(25), FlareStory())

    (kept,) = store.flares()
    assert kept.story == STORY


def test_words_of_a_flare_that_never_was_are_a_mistake_of_the_caller(store: BadDayStore) -> None:
    with pytest.raises(LookupError):
        store.note_flare(7, FlareNote(on(21), FlareWord.STEP))
    with pytest.raises(LookupError):
        store.end_flare(7, on(21), STORY)
    with pytest.raises(LookupError):
        store.keep_trigger(7, on(21), NOT_SAID)


def test_what_set_it_off_is_said_while_it_lasts_and_at_its_end(store: BadDayStore) -> None:
    flare = store.begin_flare(on(20), BegunBy.BUTTON)
    assert store.flares()[0].trigger == NOT_SAID
    store.keep_trigger(flare, on(20), SuspectedTrigger(Activity.SITTING))
    suspected = SuspectedTrigger(Activity.SITTING, Posture.BENT, braced=False)
    store.keep_trigger(flare, on(21), suspected)
    assert store.flares()[0].trigger == suspected
    store.end_flare(flare, on(24), STORY)

    (kept,) = store.flares()
    assert (kept.at_first, kept.trigger) == (suspected, STORY.trigger)


def test_what_is_told_of_it_afterwards_stands_beside_what_was_said_at_its_end(
    store: BadDayStore,
) -> None:
    flare = store.begin_flare(on(20), BegunBy.BUTTON)
    store.end_flare(flare, on(24), STORY)
    other = FlareStory(activity=Activity.SLEEP, helped=(Help.TIME,), words="A night")
    days = ToldDays(on(18).local_date, on(22).local_date)
    store.tell_flare(flare, FlareTold(on(25), other, days=days))
    assert (store.flares()[0].story, store.flares()[0].at_end) == (other, STORY)
    assert store.flares()[0].days_told == days
    store.tell_flare(flare, FlareTold(on(26), other, counts=False))
    (kept,) = store.flares()
    assert [one.counts for one in kept.told] == [True, False]
    assert (kept.taken_back, kept.days_told) == (True, None)
    assert not kept.lasts
    assert [one.taken_back for one in kept.versions] == [False, False, True]
    with pytest.raises(LookupError):
        store.tell_flare(7, FlareTold(on(26), other))


def test_a_flare_that_is_taken_out_later_spares_its_days_as_before(store: BadDayStore) -> None:
    flare = store.begin_flare(on(20), BegunBy.BUTTON)
    store.end_flare(flare, on(20), STORY)
    store.tell_flare(flare, FlareTold(on(26), STORY, counts=False))
    (kept,) = store.flares()
    assert not was_a_slip(kept, ())
    assert on(20).local_date in FlareDays([kept], on(26).local_date, [])

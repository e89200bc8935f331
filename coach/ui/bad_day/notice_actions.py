"""What a press on Today does of a bad day and of a flare; back to Today after each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach.domain.bad_day import WhyBad
from coach.domain.flare import BegunBy, FlareStory, FlareWord, Help, SuspectedTrigger
from coach.domain.warning_signs import Trigger
from coach.services.notices import Notice, NoticeKind
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import flare as words

if TYPE_CHECKING:
    from coach.services.app_services import AppServices

Deed = Callable[[PageHost, Notice], None]


def bad_day(host: PageHost, *, already: bool) -> None:
    """Make today a bad day, or take that back."""
    if already:
        _keep(host, lambda services: services.bad_days.take_back())
    else:
        _keep(host, lambda services: services.bad_days.press(WhyBad.WORSE))


def spasm(host: PageHost, _notice: Notice) -> None:
    """Say that it is bad because the muscles cramp."""
    _keep(host, lambda services: services.bad_days.press(WhyBad.SPASM))


def no_bad_day(host: PageHost, _notice: Notice) -> None:
    """Take back that today is a bad day."""
    bad_day(host, already=True)


def begin_flare(host: PageHost, notice: Notice) -> None:
    """Show what a flare is, once the warning signs were answered on that day (rule R28)."""

    def ask(services: "AppServices") -> None:
        _ask_whether_it_is_one(host, notice, services.bad_days.helped_last())

    def signs_first(services: "AppServices") -> None:
        if services.signs.answered_today():
            ask(services)
        else:
            host.ask_signs(Trigger.FLARE, lambda: host.with_services(ask))

    host.with_services(signs_first)


def _ask_whether_it_is_one(host: PageHost, notice: Notice, helped: tuple[Help, ...]) -> None:
    """Show what a flare is, and what helped last time; it begins when the user says yes to that."""
    from coach.ui.widgets.question_page import QuestionPage

    proposed = notice.kind is NoticeKind.FLARE_PROPOSED
    by = BegunBy.PROPOSED if proposed else BegunBy.BUTTON

    def begun(services: "AppServices") -> None:
        services.bad_days.begin_flare(by)
        _ask_what_set_it_off(host)

    begin = (words.BEGIN, lambda: host.with_services(begun))
    not_now = (words.BEGIN_NOT, lambda: host.show(TODAY))
    lines = tuple(line for line in (*words.BEGIN_LINES, words.helped_last(helped)) if line)
    ways = [begin, not_now]
    host.fill(QuestionPage(words.BEGIN_TITLE, lines, ways, decides=True, back=not_now[1]))


def _ask_what_set_it_off(host: PageHost) -> None:
    from coach.ui.bad_day.trigger_page import FlareTriggerPage

    def answered(trigger: SuspectedTrigger) -> None:
        _keep(host, lambda services: services.bad_days.say_trigger(trigger))

    page = FlareTriggerPage()
    page.answered.connect(answered)
    page.skipped.connect(lambda: host.show(TODAY))
    host.fill(page)


def no_flare(host: PageHost, _notice: Notice) -> None:
    """Propose no flare again today."""
    _keep(host, lambda services: services.bad_days.decline_flare())


def not_easing(host: PageHost, _notice: Notice) -> None:
    """Keep that the flare is not easing, and show the warning signs at once."""
    _keep(host, lambda services: services.bad_days.say(FlareWord.NOT_EASING))
    host.show_signs()


def say(word: FlareWord) -> Deed:
    """Return what keeps one answer about the flare that lasts."""

    def keep(host: PageHost, _notice: Notice) -> None:
        _keep(host, lambda services: services.bad_days.say(word))

    return keep


def end_flare(host: PageHost, notice: Notice) -> None:
    """Ask what may have set it off and what helped, and end it with the answers."""
    host.with_services(lambda services: _ask_for_the_story(host, services, notice))


def _ask_for_the_story(host: PageHost, services: "AppServices", notice: Notice) -> None:
    from coach.ui.bad_day.end_page import FlareEndPage

    flare = services.bad_days.flare()
    if flare is None:
        host.show(TODAY)
        return

    last_step = notice.kind is NoticeKind.FLARE_LAST_STEP
    level, levels = (int(str(notice.what.get(name, 0))) for name in ("level", "levels"))

    def ended(story: FlareStory) -> None:
        _keep(host, lambda services: services.bad_days.end_flare(story, last_step=last_step))

    def taken_back() -> None:
        _keep(host, lambda services: services.bad_days.say(FlareWord.TAKEN_BACK))

    days, steps = flare.nth_day(services.today().day), 0 if last_step else max(0, levels - level)
    page = FlareEndPage(days, steps, flare.at_first)
    page.ended.connect(ended)
    page.taken_back.connect(taken_back)
    page.left.connect(lambda: host.show(TODAY))
    host.fill(page)


def _keep(host: PageHost, act: Callable[["AppServices"], None]) -> None:
    def kept_and_shown(services: "AppServices") -> None:
        act(services)
        host.show(TODAY)

    host.with_services(kept_and_shown)

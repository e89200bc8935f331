"""The way through the scales that are due; each is kept before the next one is asked."""

from collections.abc import Callable, Mapping
from typing import Final

from coach.domain.function_scales import FunctionSaid, Scale
from coach.services.notices import Notice, NoticeAction
from coach.ui.function.scale_pages import page_of
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import function as words
from coach.ui.texts import steps
from coach.ui.widgets.question_page import QuestionPage


class FunctionFlow:
    """Leads through some scales.

    Args:
        host: what shows the pages.
        scales: those that are due, in their order.
    """

    def __init__(self, host: PageHost, scales: tuple[Scale, ...]) -> None:
        self._host = host
        self._left = list(scales)
        self._kept_any = False

    def go_on(self) -> None:
        """Show the next scale, or the end."""
        if not self._left:
            self._end()
            return
        scale = self._left.pop(0)
        page = page_of(scale, self._host.services.asides.function.activities())

        def keep() -> None:
            items = page.items()
            self._host.services.asides.function.keep(scale, items)
            self._kept_any = self._kept_any or bool(items)
            self.go_on()

        page.answered.connect(lambda: self._host.guard(keep))
        page.skipped.connect(lambda: self._host.guard(self.go_on))
        page.left.connect(lambda: self._host.guard(self._end))
        self._host.fill(page)

    def _end(self) -> None:
        """Ask again another day for what was left out; say that the rest is kept."""
        function = self._host.services.asides.function
        if function.due():
            function.put_off()
        if not self._kept_any:
            self._host.show(TODAY)
            return
        choices = [(steps.LATER, lambda: self._host.show(TODAY))]
        self._host.fill(QuestionPage(words.DONE_TITLE, [words.DONE_LEAD], choices))


def show_answers(host: PageHost, said: FunctionSaid, then: Callable[[], object]) -> None:
    """Show what was answered to one scale, to be put right.

    Args:
        host: shows it.
        said: what stands.
        then: what follows when it is kept or left as it is.
    """
    page = page_of(said.scale)
    page.show_items(said.items)
    page.stand_alone()

    def keep() -> None:
        host.services.asides.function.put_right(said, page.items())
        then()

    page.answered.connect(lambda: host.guard(keep))
    page.left.connect(then)
    host.fill(page)


def _ask(host: PageHost, _notice: Notice) -> None:
    host.guard(lambda: FunctionFlow(host, host.services.asides.function.due()).go_on())


def _put_off(host: PageHost, _notice: Notice) -> None:
    def act() -> None:
        host.services.asides.function.put_off()
        host.show(TODAY)

    host.guard(act)


DEEDS: Final[Mapping[NoticeAction, Callable[[PageHost, Notice], None]]] = {
    NoticeAction.ASK_FUNCTION: _ask,
    NoticeAction.PUT_OFF_FUNCTION: _put_off,
}
"""What a press of each action beside the offer to ask does."""

"""The way to an answer that is put right, from Today and from History, and back.

Nothing of it is imported before.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach.domain.easier_taken import EasierTaken
from coach.domain.pain_answer import PainAnswer
from coach.services.put_right import HurtToday, PutRight, SaidToday
from coach.ui.answers.correction_page import PutRightPage, SaidTodayPage
from coach.ui.answers.hurt_correction_page import PutRightHurtPage
from coach.ui.answers.ratings_correction_page import PutRightRatingsPage
from coach.ui.rail_page import TODAY, PageHost
from coach.ui.texts import put_right as words
from coach.ui.widgets.question_page import QuestionPage

if TYPE_CHECKING:
    from coach.services.app_services import AppServices


def put_right(host: PageHost) -> None:
    """Show what was said today, and let one answer of it be put right."""

    def choose(services: "AppServices") -> None:
        page = SaidTodayPage(services.put_right.of_today(), services.put_right.easier.standing())
        page.left.connect(lambda: host.show(TODAY))
        page.chosen.connect(change)
        page.slip.connect(lambda taken: _ask_about_a_slip(host, taken))
        host.fill(page)

    def change(said: SaidToday) -> None:
        show_correction(host, said, lambda: host.show(TODAY), lambda: put_right(host))

    host.with_services(choose)


def _ask_about_a_slip(host: PageHost, taken: EasierTaken) -> None:
    """Ask whether an easier version was pressed by mistake, and take it back then."""

    def take_back(services: "AppServices") -> None:
        services.put_right.easier.take_back(taken)
        put_right(host)

    was, rung = taken.was.name, taken.swap.rung.name
    lines = [words.easier_at(taken), words.SLIP_LEAD.format(was=was, rung=rung), words.SLIP_ELSE]
    ways = [
        (words.SLIP, lambda: host.with_services(take_back)),
        (words.SLIP_LEAVE, lambda: put_right(host)),
    ]
    title = words.SLIP_TITLE.format(was=was)
    host.fill(QuestionPage(title, lines, ways, decides=True, back=lambda: put_right(host)))


def show_correction(
    host: PageHost, said: SaidToday, kept: Callable[[], object], left: Callable[[], object]
) -> None:
    """Show one answer as it stands, to be put right.

    Args:
        host: shows it.
        said: the answer.
        kept: what follows when another answer is kept.
        left: what follows when it stays as it was.
    """
    page: PutRightPage | PutRightHurtPage | PutRightRatingsPage
    if isinstance(said, PainAnswer):
        page = PutRightPage(said)
        page.answered.connect(lambda now: keep(lambda to: to.pain(said, now)))
    elif isinstance(said, HurtToday):
        page = PutRightHurtPage(said)
        page.answered.connect(lambda now: keep(lambda to: to.hurt(said, now)))
        page.warning_signs.connect(host.show_signs)
    else:
        page = PutRightRatingsPage(said)
        page.answered.connect(lambda now: keep(lambda to: to.rated(said, now)))
        page.warning_signs.connect(host.show_signs)

    def keep(act: Callable[[PutRight], None]) -> None:
        def keep_it(services: "AppServices") -> None:
            act(services.put_right)
            kept()

        host.with_services(keep_it)

    page.left.connect(left)
    host.fill(page)

"""The way from Today to an answer that is put right, and back; nothing of it is imported before."""

from typing import TYPE_CHECKING

from coach.domain.pain_answer import PainAnswer
from coach.services.check_in import Answers
from coach.ui.answers.correction_page import PutRightPage, SaidTodayPage
from coach.ui.rail_page import TODAY, PageHost

if TYPE_CHECKING:
    from coach.services.app_services import AppServices


def put_right(host: PageHost) -> None:
    """Show what was said today, and let one answer of it be put right."""

    def choose(answers: tuple[PainAnswer, ...]) -> None:
        page = SaidTodayPage(answers)
        page.left.connect(lambda: host.show(TODAY))
        page.chosen.connect(change)
        host.fill(page)

    def change(answer: PainAnswer) -> None:
        page = PutRightPage(answer)
        page.left.connect(lambda: put_right(host))
        page.answered.connect(lambda now: keep(answer, now))
        host.fill(page)

    def keep(answer: PainAnswer, now: Answers) -> None:
        def act(services: "AppServices") -> None:
            services.check_ins.put_right(answer.said, now)
            host.show(TODAY)

        host.with_services(act)

    host.with_services(lambda services: choose(services.check_ins.of_today()))

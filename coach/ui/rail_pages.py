"""The pages behind the rail, in the order of their buttons: the one list that a new page joins.

Each is imported when it is first opened, so every entry has its import in a function of its own.
"""

from typing import Final

from coach.ui.rail_page import PLAN, TODAY, OpenPage, PageHost, RailPage
from coach.ui.texts import rail as words


def _today(host: PageHost) -> OpenPage:
    from coach.ui.pages.today import open_page

    return open_page(host)


def _plan(host: PageHost) -> OpenPage:
    from coach.ui.plan.flow import open_page

    return open_page(host)


def _library(host: PageHost) -> OpenPage:
    from coach.ui.pages.library import open_page

    return open_page(host)


def _trends(host: PageHost) -> OpenPage:
    from coach.ui.pages.trends import open_page

    return open_page(host)


def _history(host: PageHost) -> OpenPage:
    from coach.ui.history.open_page import open_page

    return open_page(host)


def _share(host: PageHost) -> OpenPage:
    from coach.ui.pages.share import open_page

    return open_page(host)


def _settings(host: PageHost) -> OpenPage:
    from coach.ui.pages.settings import open_page

    return open_page(host)


PAGES: Final = (
    RailPage(TODAY, words.TODAY, "calendar-check", _today),
    RailPage(PLAN, words.PLAN, "waves-ladder", _plan),
    RailPage("library", words.LIBRARY, "book-open", _library),
    RailPage("trends", words.TRENDS, "chart-line", _trends),
    RailPage("history", words.HISTORY, "list", _history),
    RailPage("share", words.SHARE, "share-2", _share),
    RailPage("settings", words.SETTINGS, "settings", _settings),
)

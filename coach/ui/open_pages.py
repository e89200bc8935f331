"""The pages of the rail that were opened so far: each is made once, when it is first turned to."""

from collections.abc import Sequence

from coach.ui.main_window import MainWindow
from coach.ui.rail_page import OpenPage, PageHost, RailPage


class OpenPages:
    """Makes pages and puts them into the window.

    Args:
        pages: every page, in the order of the rail's buttons.
        host: what pages may ask for.
        window: where they are shown.
    """

    def __init__(self, pages: Sequence[RailPage], host: PageHost, window: MainWindow) -> None:
        self._pages = {page.key: page for page in pages}
        self._places = {page.key: place for place, page in enumerate(pages)}
        self._host = host
        self._window = window
        self._open: dict[str, OpenPage] = {}

    def opened(self, key: str) -> OpenPage:
        """Return a page, made when it was not open yet.

        Raises:
            KeyError: there is no such page.
        """
        if key not in self._open:
            made = self._pages[key].open(self._host)
            self._open[key] = made
            self._window.add_page(made.widget)
        return self._open[key]

    def show(self, key: str) -> None:
        """Bring a page into view, as it is."""
        self._window.show_page(self.opened(key).widget, self._places[key])

    def let_go_but(self, key: str) -> None:
        """Drop every page but one; the others are made anew when somebody turns to them."""
        for name in [name for name in self._open if name != key]:
            self._window.drop_page(self._open.pop(name).widget)

    def let_go_of_all(self) -> None:
        """Drop every page: another record is opened."""
        for name in list(self._open):
            self._window.drop_page(self._open.pop(name).widget)

    def in_view(self, key: str) -> bool:
        """Return whether a page is what the window shows now."""
        made = self._open.get(key)
        return made is not None and self._window.current is made.widget

"""The way from Settings to everything being deleted, and the end of the program."""

from typing import TYPE_CHECKING

from coach.ui.all_data.delete_pages import DeletePage
from coach.ui.rail_page import PageHost

if TYPE_CHECKING:
    from coach.services.app_services import AppServices


def show_what_would_go(host: PageHost) -> None:
    """Show what would go and what would stay, and ask."""

    def show(services: "AppServices") -> None:
        second = services.copies.second
        found = host.copies.all_data(second.folder if second is not None else None)
        page = DeletePage(found)
        page.left.connect(lambda: host.show("settings"))
        page.log_wished.connect(lambda: host.show("share"))
        page.agreed.connect(lambda: host.copies.delete_all(found))
        host.fill(page)

    host.with_services(show)

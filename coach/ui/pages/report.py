"""The way from Share to the page for the PT and back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from coach.services.settings import PAGE_NAME
from coach.ui.rail_page import PageHost
from coach.ui.report.preview_page import PreviewPage


def show_report(host: PageHost, first: date, last: date) -> None:
    """Show the page of a range of days."""

    def show() -> None:
        services = host.services
        page = PreviewPage(
            services.share.report(first, last),
            host.appearance.theme,
            services.settings.get(PAGE_NAME),
            lambda name: host.guard(lambda: services.settings.keep(PAGE_NAME, name)),
            lambda: host.show("share"),
        )
        host.fill(page)

    # Years of sessions take some seconds.
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        host.guard(show)
    finally:
        QGuiApplication.restoreOverrideCursor()

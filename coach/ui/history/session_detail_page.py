"""One session of the past, down to its holds; its answers can be put right, and it left out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.pain_answer import PainAnswer
from coach.domain.pain_zones import Zone
from coach.domain.rules import PainZones
from coach.domain.session_report import SessionReport
from coach.services.history import SessionDetail
from coach.services.history_rows import HistoryEntry
from coach.services.put_right import HurtToday, RatedToday, SaidInIt, SaidToday
from coach.ui.texts import by_hand, check_in
from coach.ui.texts import history as words
from coach.ui.texts.trends import Table
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.tables import empty_table, fill_table, row_px
from coach.ui.widgets.texts import Card, text
from coach.ui.widgets.zone_mark import ZoneMark

_HEAD_PX = 44


class SessionDetailPage(Page):
    """All that was measured in a session and said of it.

    Signals:
        left: back to the list.
        put_right: an answer of it shall be put right, as `SaidToday`.
        change_told: it was added by hand and shall be told anew, as a `SessionSummary`.
        leave_out, put_back: it shall count nowhere, or count again.

    Args:
        detail: the session.
        in_it: what was said in its middle and of its exercises, and can be put right.
        news: what was just done with it, in words; empty for nothing.
    """

    left = Signal()
    put_right = Signal(object)
    change_told = Signal(object)
    leave_out = Signal()
    put_back = Signal()

    def __init__(
        self, detail: SessionDetail, in_it: Iterable[SaidInIt] = (), news: str = ""
    ) -> None:
        super().__init__()
        self.on_escape = self.left.emit
        entry = detail.entry
        self.column.addWidget(text(words.title_of(entry.session), "display"))
        self.column.addWidget(text(words.summary_of(entry), "lead"))
        left_out = words.TOLD_LEFT_OUT if entry.session.by_hand else words.IS_LEFT_OUT
        self.news = text(news or ("" if entry.counts else left_out), "strong")
        self.column.addWidget(self.news)
        self.news.setVisible(bool(self.news.text()))
        self.answers: list[QPushButton] = []
        if entry.session.by_hand:
            if detail.report.told:
                self.column.addWidget(_told(detail.report.told))
            self.column.addStretch(1)
        else:
            self._show_measured(detail, tuple(in_it))
        self._add_buttons(entry)

    def _show_measured(self, detail: SessionDetail, in_it: Sequence[SaidInIt]) -> None:
        report = detail.report
        hurt = {one.asked_at.utc: one for one in in_it if isinstance(one, HurtToday)}
        self.column.addWidget(self._said(detail, hurt))
        table = words.exercises_table(report.exercises, *zones_of(report))
        exercises = _tabled(words.EXERCISES_TITLE, words.EXERCISES_TABLE, table)
        for one in in_it:
            if isinstance(one, RatedToday):
                change = self._change(one, words.EXERCISES_TITLE)
                exercises.column.addWidget(change, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(exercises)
        holds = words.holds_table(report.holds)
        self.column.addWidget(_tabled(words.HOLDS_TITLE, words.HOLDS_TABLE, holds, words.NO_HOLDS))

    def _add_buttons(self, entry: HistoryEntry) -> None:
        self.back = button(words.BACK, self.left.emit, kind="primary")
        if entry.counts:
            self.change = button(words.LEAVE_OUT, self.leave_out.emit, kind="quiet")
        else:
            self.change = button(words.PUT_BACK, self.put_back.emit, kind="quiet")
        buttons = [self.back, self.change]
        if entry.session.by_hand and entry.counts:
            told = partial(self.change_told.emit, entry.session)
            self.tell_anew = button(words.CHANGE, told)
            buttons.insert(1, self.tell_anew)
        self.keep_in_sight(*buttons)
        self.on_enter = self.back
        self.begin_at(self.back)

    def _said(self, detail: SessionDetail, hurt: Mapping[datetime, HurtToday]) -> Card:
        card = Card(gap_px=12)
        card.column.addWidget(text(words.PAIN_TITLE, "title"))
        during = detail.report.said.during
        if not detail.answers and not during:
            card.column.addWidget(text(words.NOTHING_SAID, "lead"))
        for answer in detail.answers:
            card.column.addLayout(self._row(answer.zone, _said_at(answer), answer))
        for one in during:
            said = words.hurt_in_words(one, *zones_of(detail.report))
            line = words.HURT_AT.format(time=f"{one.at.wall:%H:%M}", said=said)
            stands = hurt.get(one.at.utc)
            zone = stands.zone if stands is not None else None
            card.column.addLayout(self._row(zone, line, stands))
        return card

    def _row(self, zone: Zone | None, said: str, answer: SaidToday | None) -> QHBoxLayout:
        """Return what was said as a row; with a button where it can be put right."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(ZoneMark(zone))
        row.addWidget(text(said, "lead"), 1)
        if answer is not None:
            row.addWidget(self._change(answer, said))
        return row

    def _change(self, answer: SaidToday, said: str) -> QPushButton:
        change = button(words.PUT_RIGHT, partial(self.put_right.emit, answer), kind="quiet")
        change.setAccessibleDescription(said)
        self.answers.append(change)
        return change


def _told(pain: Iterable[CheckIn]) -> Card:
    """Return what was told afterwards, without a zone: nobody acted on it at the time."""
    card = Card(gap_px=8)
    card.column.addWidget(text(by_hand.TOLD_PAIN, "title"))
    for one in pain:
        said = by_hand.TOLD_LINE[one.asked].format(said=check_in.in_words(one))
        card.column.addWidget(text(said, "lead"))
    return card


def zones_of(report: SessionReport) -> tuple[PainZones, CheckIn | None]:
    """Return what the zones of a session's numbers follow from: the plan, and the pain before."""
    return report.prescription.rules.pain, report.said.before


def _said_at(answer: PainAnswer) -> str:
    said = answer.said
    asked = check_in.ASKED[said.asked].lower()
    if said.asked is AskedWhen.MORNING:
        asked = words.NEXT_MORNING
    return words.SAID_AT.format(
        time=f"{said.at.wall:%H:%M}", asked=asked, said=check_in.answer_in_words(answer)
    )


def _tabled(title: str, name: str, filling: Table, nothing: str = "") -> Card:
    """Return a card with a table as high as all its rows: the page is what scrolls."""
    card = Card(gap_px=12)
    card.column.addWidget(text(title, "title"))
    if nothing and not filling.rows:
        card.column.addWidget(text(nothing, "lead"))
        return card
    table = empty_table(name)
    table.stretched = words.STRETCHED
    fill_table(table, filling)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setFixedHeight(_HEAD_PX + row_px() * len(filling.rows) + 2)
    card.column.addWidget(table)
    return card

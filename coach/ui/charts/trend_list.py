"""The charts of Trends, in the order in which they stand on the page.

Whoever adds one adds it here, with its words in `coach/ui/texts` and its chart beside this file.
"""

from datetime import date

from coach.domain.trends import TimeBucket
from coach.services.progress import ProgressView
from coach.ui.charts.legend import MarkShape
from coach.ui.charts.rung_rows import Order
from coach.ui.charts.time_frame import middle_of_week
from coach.ui.charts.trend import Picture, Reading, Said, Trend
from coach.ui.texts import day_calendar as calendar
from coach.ui.texts import dose, function, rungs
from coach.ui.texts import leg_reach as leg
from coach.ui.texts import morning_trend as mornings
from coach.ui.texts import trends as words
from coach.ui.texts import walk_trend as walks
from coach.ui.texts.phrasing import how_many


def _mornings_said(view: ProgressView) -> Said:
    series = view.mornings
    return Said(
        mornings.morning_sentence(series),
        how_many(series.n, *mornings.COUNT),
        f"{mornings.EACH_MARK[series.step]} {mornings.EXPLAINED}",
    )


def _mornings_read(view: ProgressView) -> list[Reading]:
    series = view.mornings
    usual = {one.day: one.usual for one in series.points} if series.step is TimeBucket.DAY else {}
    return [
        Reading(mark.at, mornings.mark_read(mark, series.step, usual.get(_day(mark.at))))
        for mark in series.marks
    ]


def _mornings_chart() -> Picture:
    from coach.ui.charts.morning_chart import MorningChart

    return MorningChart()


MORNINGS = Trend(
    key="mornings",
    title=mornings.TITLE,
    table_name=mornings.TABLE,
    legend=(
        (MarkShape.CIRCLE, mornings.RATED),
        (MarkShape.LINE, mornings.USUAL),
        (MarkShape.BAND, mornings.BAND),
    ),
    shows=lambda view: bool(view.mornings.points),
    says=_mornings_said,
    table=lambda view: mornings.morning_table(view.mornings.points),
    readings=_mornings_read,
    chart=_mornings_chart,
)


def _pain_said(view: ProgressView) -> Said:
    series = view.pain
    return Said(
        words.pain_sentence(series.points),
        how_many(series.n, *words.PAIN_COUNT),
        f"{words.EACH_MARK[series.step]} {words.PAIN_EXPLAINED}",
    )


def _pain_chart() -> Picture:
    from coach.ui.charts.pain_chart import PainChart

    return PainChart()


_SQUARES = frozenset({MarkShape.OUTLINE, MarkShape.FILLED})

PAIN = Trend(
    key="pain",
    title=words.PAIN_TITLE,
    table_name=words.PAIN_TABLE,
    legend=(
        (MarkShape.CIRCLE, words.BEFORE),
        (MarkShape.DIAMOND, words.AFTER),
        (MarkShape.OUTLINE, words.TOLD_BEFORE),
        (MarkShape.FILLED, words.TOLD_AFTER),
    ),
    shows=lambda _view: True,
    says=_pain_said,
    table=lambda view: words.pain_table(view.pain.points),
    readings=lambda view: [
        Reading(mark.at, words.pain_read(mark, view.pain.step)) for mark in view.pain.marks
    ],
    chart=_pain_chart,
    lacks=lambda view: frozenset() if view.pain.told else _SQUARES,
)


def _function_said(view: ProgressView) -> Said:
    return Said(
        function.function_sentence(view.function_changes, len(view.function)),
        function.COUNT.format(n=len(view.function)),
        function.EXPLAINED,
    )


def _function_chart() -> Picture:
    from coach.ui.charts.function_chart import FunctionChart

    return FunctionChart()


FUNCTION = Trend(
    key="function",
    title=function.TITLE,
    table_name=function.TABLE,
    legend=((MarkShape.CIRCLE, function.ACTIVITIES), (MarkShape.DIAMOND, function.PEG)),
    shows=lambda view: bool(view.function),
    says=_function_said,
    table=lambda view: function.function_table(view.function),
    readings=lambda view: [
        Reading(one.day.toordinal() + 0.5, function.point_read(one)) for one in view.function
    ],
    chart=_function_chart,
)


def _adherence_chart() -> Picture:
    from coach.ui.charts.adherence_chart import AdherenceChart

    return AdherenceChart()


ADHERENCE = Trend(
    key="adherence",
    title=words.ADHERENCE_TITLE,
    table_name=words.ADHERENCE_TABLE,
    legend=((MarkShape.FILLED, words.DONE), (MarkShape.OUTLINE, words.DUE)),
    shows=lambda _view: True,
    says=lambda view: Said(
        words.adherence_sentence(view.adherence.weeks),
        how_many(view.adherence.n, *words.ADHERENCE_COUNT),
        f"{words.EACH_BAR} {words.ADHERENCE_FORMULA}",
    ),
    table=lambda view: words.adherence_table(view.adherence.weeks),
    readings=lambda view: [
        Reading(middle_of_week(week.start), words.week_read(week)) for week in view.adherence.weeks
    ],
    chart=_adherence_chart,
)


def _leg_chart() -> Picture:
    from coach.ui.charts.leg_chart import LegChart

    return LegChart()


LEG = Trend(
    key="leg",
    title=leg.TITLE,
    table_name=leg.TABLE,
    legend=((MarkShape.DIAMOND, leg.FURTHEST),),
    shows=lambda view: bool(view.leg.days),
    says=lambda view: Said(
        leg.leg_sentence(view.leg.days),
        how_many(view.leg.n, *leg.COUNT),
        f"{leg.EACH_MARK[view.leg.step]} {leg.EXPLAINED}",
    ),
    table=lambda view: leg.leg_table(view.leg.days),
    readings=lambda view: [
        Reading(mark.at, leg.mark_read(mark, view.leg.step)) for mark in view.leg.marks
    ],
    chart=_leg_chart,
)


def _dose_chart() -> Picture:
    from coach.ui.charts.dose_chart import DoseChart

    return DoseChart()


DOSE = Trend(
    key="dose",
    title=dose.TITLE,
    table_name=dose.TABLE,
    legend=((MarkShape.FILLED, dose.HELD), (MarkShape.OUTLINE, dose.ASKED)),
    shows=lambda _view: True,
    says=lambda view: Said(
        dose.dose_sentence(view.adherence.weeks),
        how_many(view.adherence.n, *dose.COUNT),
        f"{words.EACH_BAR} {dose.EXPLAINED}",
    ),
    table=lambda view: dose.dose_table(view.adherence.weeks),
    readings=lambda view: [
        Reading(middle_of_week(week.start), dose.week_read(week)) for week in view.adherence.weeks
    ],
    chart=_dose_chart,
)


def _walk_chart() -> Picture:
    from coach.ui.charts.walk_chart import WalkChart

    return WalkChart()


WALKS = Trend(
    key="walks",
    title=walks.TITLE,
    table_name=walks.TABLE,
    legend=((MarkShape.FILLED, walks.WALKED), (MarkShape.OUTLINE, walks.ASKED)),
    shows=lambda view: bool(view.walks.weeks),
    says=lambda view: Said(
        walks.walk_sentence(view.walks),
        how_many(view.walks.all.due, *walks.COUNT),
        f"{words.EACH_BAR} {walks.EXPLAINED}",
    ),
    table=lambda view: walks.walk_table(view.walks),
    readings=lambda view: [
        Reading(middle_of_week(week.start), walks.week_read(week)) for week in view.walks.weeks
    ],
    chart=_walk_chart,
)


def _calendar_chart() -> Picture:
    from coach.ui.charts.calendar_chart import CalendarChart

    return CalendarChart()


CALENDAR = Trend(
    key="calendar",
    title=calendar.TITLE,
    table_name=calendar.TABLE,
    legend=(
        (MarkShape.DAY_FULL, calendar.ALL),
        (MarkShape.DAY_HALF, calendar.SOME),
        (MarkShape.DAY_HOLLOW, calendar.NONE),
        (MarkShape.DAY_DOT, calendar.SPARED),
        (MarkShape.DAY_FLARE, calendar.FLARE),
    ),
    shows=lambda _view: True,
    says=lambda view: Said(
        calendar.calendar_sentence(view.calendar),
        how_many(len(view.calendar), *calendar.COUNT),
        calendar.EXPLAINED,
    ),
    table=lambda view: calendar.calendar_table(view.calendar),
    readings=lambda view: [
        Reading(day.day.toordinal() + 0.5, calendar.day_read(day)) for day in view.calendar
    ],
    chart=_calendar_chart,
)


def rungs_trend(order: Order) -> Trend:
    """Return the chart of versions over time.

    Args:
        order: the order of the versions of each ladder; asked when the chart is drawn.
    """

    def chart() -> Picture:
        from coach.ui.charts.rung_chart import RungChart

        return RungChart(order)

    return Trend(
        key="rungs",
        title=rungs.TITLE,
        table_name=rungs.TABLE,
        legend=((MarkShape.LINE, rungs.LEFT), (MarkShape.BROKEN, rungs.RIGHT)),
        shows=lambda view: bool(view.rungs),
        says=lambda view: Said(
            rungs.rungs_sentence(view.rungs),
            how_many(rungs.change_count(view.rungs), *rungs.COUNT),
            rungs.EXPLAINED,
        ),
        table=lambda view: rungs.rungs_table(view.rungs),
        readings=lambda view: [
            Reading(day.toordinal() + 0.5, rungs.day_read(view.rungs, day))
            for day in rungs.days_of_change(view.rungs)
        ],
        chart=chart,
    )


def trends(order: Order) -> tuple[Trend, ...]:
    """Return every chart, in its place.

    Args:
        order: the order of the versions of each ladder.
    """
    return MORNINGS, PAIN, FUNCTION, LEG, ADHERENCE, CALENDAR, DOSE, WALKS, rungs_trend(order)


def _day(at: float) -> date:
    return date.fromordinal(int(at))

"""check_ins.csv: every answer about pain as it was given, also one that was put right later."""

from collections.abc import Iterator

from coach.domain.pain import NO_SIGNS, SIGNS, AskedWhen
from coach.domain.sides import Side
from coach.handover.cells import leg_site, said_or_not
from coach.handover.log_file import (
    Cells,
    Column,
    LogFile,
    day,
    leg_place,
    moment,
    moment_cells,
    rating,
    whole,
    yes_no,
)
from coach.services.ports import PatientLog

_COLUMNS = (
    day("date", "Local day on which it was answered.", required=True),
    *moment("at", "When that was"),
    Column(
        "asked",
        "morning, before or after a session, or during: in its middle, where it hurt.",
        words=tuple(AskedWhen),
        required=True,
    ),
    Column("session_id", "The session it belongs to. Empty for a morning."),
    yes_no(
        "counts",
        "1: it counts, and is told in all files. 0: it was put right, and a later answer counts.",
        required=True,
    ),
    rating("pain_back", "Back pain, 0 to 10."),
    rating("pain_leg", "Leg pain, 0 to 10."),
    leg_place("leg_site", "Furthest place felt: none, back, buttock, thigh, knee, shin or foot."),
    rating("pain_elsewhere", "Pain neither in the back nor in the leg, 0 to 10."),
    whole("stiffness_min", "Minutes that the back was stiff after getting up."),
    yes_no("slept_badly", "1: the night before was bad. 0: it was not."),
    yes_no("sharp", "1: it was sharp or electric."),
    yes_no("leg_moved_down", "1: what is felt in the leg went further down."),
    yes_no("numb_or_weak", "1: new numbness or weakness was said."),
    Column("exercise_id", "The exercise that hurt, where asked is during. Empty in the warm-up."),
    Column(
        "side",
        "L or R: the side of it that was worked. Empty where it has none.",
        words=tuple(Side),
    ),
    *moment("put_right", "When it was said, where it puts an earlier answer right"),
)


def _rows(log: PatientLog) -> Iterator[Cells]:
    """Yield a row for every answer, in order of time."""
    for answer in log.answers:
        said = answer.said
        signs, hurt = said.signs or NO_SIGNS, said.hurt
        yield {
            "date": said.at.local_date,
            **moment_cells("at", said.at),
            "asked": said.asked.value,
            "session_id": said.session_id,
            "counts": answer.counts,
            "pain_back": said.back,
            "pain_leg": said.leg,
            "leg_site": leg_site(said.leg_site),
            "pain_elsewhere": said.elsewhere,
            "stiffness_min": said.stiff_min,
            "slept_badly": said.slept_badly,
            **{name: said_or_not(getattr(signs, name)) for name in SIGNS},
            "exercise_id": hurt.ladder_id if hurt is not None else None,
            "side": hurt.side.value if hurt is not None and hurt.side is not None else None,
            **moment_cells("put_right", said.put_right_at),
        }


CHECK_INS = LogFile("check_ins.csv", "each answer about pain", _COLUMNS, _rows, of_session=True)

"""Rows of `exercise_ratings`."""

from coach.domain.feedback import ExerciseRating, Form
from coach.domain.pain import SIGNS, Signs
from coach.domain.sides import Side
from coach.storage.put_right_rows import put_right_at, put_right_values
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(rating: ExerciseRating) -> Values:
    """Return a rating as column values."""
    return {
        "session_id": rating.session_id,
        "ladder_id": rating.ladder_id,
        "side": None if rating.side is None else rating.side.value,
        "worst": rating.worst,
        "form": None if rating.form is None else rating.form.value,
        "made_easier": int(rating.made_easier),
        "hurt": int(rating.hurt),
        **{sign: int(getattr(rating.signs, sign)) for sign in SIGNS},
        "worst_leg": rating.worst_leg,
        "worst_elsewhere": rating.worst_elsewhere,
        "at_utc": utc_text(rating.at),
        "at_offset_s": rating.at.offset_s,
        **put_right_values(rating.put_right_at),
    }


@reads("exercise_ratings")
def read(row: Row) -> ExerciseRating:
    """Return a row of `exercise_ratings` as a value."""
    return ExerciseRating(
        session_id=row["session_id"],
        ladder_id=row["ladder_id"],
        side=None if row["side"] is None else Side(row["side"]),
        worst=row["worst"],
        form=None if row["form"] is None else Form(row["form"]),
        made_easier=bool(row["made_easier"]),
        hurt=bool(row["hurt"]),
        signs=Signs(**{sign: bool(row[sign]) for sign in SIGNS}),
        worst_leg=row["worst_leg"],
        worst_elsewhere=row["worst_elsewhere"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        put_right_at=put_right_at(row),
    )

"""Rows of `check_ins`."""

from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.pain import SIGNS, CheckIn, Signs
from coach.domain.sides import Side
from coach.storage.pain_rows import pain_of, pain_values
from coach.storage.put_right_rows import put_right_at, put_right_values
from coach.storage.rows import Row, Values, reads


def values(check_in: CheckIn) -> Values:
    """Return a check-in as column values."""
    signs = check_in.signs
    return {
        **pain_values(check_in),
        "local_day": check_in.at.local_date.isoformat(),
        "elsewhere": check_in.elsewhere,
        **{sign: signs if signs is None else getattr(signs, sign) for sign in SIGNS},
        "stiff_min": check_in.stiff_min,
        "slept_badly": None if check_in.slept_badly is None else int(check_in.slept_badly),
        **_hurt_values(check_in.hurt),
        **put_right_values(check_in.put_right_at),
    }


def _hurt_values(hurt: HurtSaid | None) -> Values:
    if hurt is None:
        return {}
    return {
        "hurt_where": hurt.where.value,
        "hurt_further_down": int(hurt.further_down),
        "hurt_ladder_id": hurt.ladder_id,
        "hurt_side": None if hurt.side is None else hurt.side.value,
    }


@reads("check_ins")
def read(row: Row) -> CheckIn:
    """Return a row of `check_ins` as a value."""
    return CheckIn(
        **pain_of(row),
        elsewhere=row["elsewhere"],
        signs=_signs(row),
        stiff_min=row["stiff_min"],
        slept_badly=None if row["slept_badly"] is None else bool(row["slept_badly"]),
        hurt=_hurt(row),
        put_right_at=put_right_at(row),
    )


def _hurt(row: Row) -> HurtSaid | None:
    if row["hurt_where"] is None:
        return None
    return HurtSaid(
        where=Where(row["hurt_where"]),
        further_down=bool(row["hurt_further_down"]),
        ladder_id=row["hurt_ladder_id"],
        side=None if row["hurt_side"] is None else Side(row["hurt_side"]),
    )


def _signs(row: Row) -> Signs | None:
    """Return the signs of a row; None where nobody was asked."""
    said = {sign: row[sign] for sign in SIGNS}
    if set(said.values()) == {None}:
        return None
    return Signs(**{sign: bool(value) for sign, value in said.items()})

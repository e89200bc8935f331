"""No warning sign is worded narrower than where it comes from."""

import pytest

from coach.domain.warning_signs import LONG_FORM, WarningSign
from coach.ui.texts.warning_signs import SIGNS

NAMED = {
    WarningSign.SADDLE_NUMBNESS: (
        "numbness, pins and needles, between the legs, genitals, buttocks, back passage, "
        "toilet paper"
    ),
    WarningSign.BLADDER: "starting, stopping, feeling, leaking, bladder is full",
    WarningSign.BOWEL: "bowel control, feeling",
    WarningSign.SEXUAL_FUNCTION: "sexual feeling, function",
    WarningSign.BOTH_LEGS: (
        "pain, tingling, numbness, weakness, both legs, quickly gets worse, foot that drops"
    ),
    WarningSign.HARD_FALL: "serious fall, crash, blow, minor fall, older, weak bones, steroids",
    WarningSign.CHEST_PAIN: "chest pain, throbbing, belly",
    WarningSign.FEVER_VERY_UNWELL: "fever, severe back pain, very unwell",
    WarningSign.FEVER_OR_INFECTION: (
        "fever, chills, night sweats, serious infection, injected drugs, weak immune system"
    ),
    WarningSign.WEIGHT_LOSS_OR_CANCER: "weight loss, cancer, in the past, new constant pain",
    WarningSign.PAIN_AT_REST: "constant pain, lying down, at night, or not eased by any position",
    WarningSign.ONE_LEG_WEAK: "weakness in one leg, gives way, numbness that spreads",
    WarningSign.UNSTEADY_OR_BENT: "unsteady, cannot straighten",
    WarningSign.BAND_OR_LUMP: "band of pain, trunk, new lump, change in the shape of your back",
    WarningSign.WEAK_BONES_NEW_PAIN: "weak bones, steroids, new sudden pain",
    WarningSign.SIX_WEEKS: "6 weeks, work, leg pain",
    WarningSign.TWO_DAYS: "48 hours, for it yourself",
    WarningSign.UNUSUAL_AGE: "under 16, over about 50, first, new",
}
"""What the sources behind docs/evidence.md, "Red flags", name of each, as the product says it."""


@pytest.mark.parametrize("sign", LONG_FORM, ids=lambda sign: sign.value)
def test_a_sign_names_all_that_its_sources_name(sign: WarningSign) -> None:
    said = SIGNS[sign].casefold()

    assert [named for named in NAMED[sign].split(", ") if named not in said] == []

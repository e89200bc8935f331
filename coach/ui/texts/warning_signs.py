"""Words of the warning signs page. From docs/evidence.md, "Red flags"; not a check-up."""

TITLE = "Warning signs"
EMERGENCY = "Get emergency help now"
EMERGENCY_HOW = (
    "If any one of these is true, or you are not sure: stop, call your emergency number or have "
    "someone take you to an emergency department. Do not drive yourself. Show this list to staff."
)
EMERGENCY_SIGNS = (
    (
        "New numbness or pins and needles between the legs, around the genitals, buttocks or back "
        "passage."
    ),
    "New trouble starting, stopping or feeling when you pass urine; leaking.",
    "New loss of bowel control or feeling.",
    "New change in sexual feeling or function.",
    (
        "Pain, tingling, numbness or weakness in both legs, weakness that quickly gets worse, or a "
        "foot that drops."
    ),
    (
        "It began after a serious fall, crash or blow, or a minor fall if you are older, have weak "
        "bones or take steroids."
    ),
    "Chest pain together with the back pain, or a throbbing in the belly.",
    "Fever with severe back pain, and you feel very unwell.",
)
SOON = "Call a doctor today"
SOON_SIGNS = (
    "Fever, chills or night sweats; a serious infection not long ago; a weak immune system.",
    "Weight loss without trying; cancer now or in the past, with new constant pain.",
    "Constant pain that is worse lying down or at night, and that no position eases.",
    "New weakness in one leg, a leg that gives way, or numbness that spreads.",
    "Unsteady walking, or a back that you cannot straighten.",
    "A band of pain around the trunk, a new lump or change of shape.",
    "Weak bones or long use of steroids, with new sudden pain.",
    "You are under 16, or you are over about 50 and have never had back pain like this before.",
)
THESE_DAYS = "Ask your PT or doctor in the next few days"
THESE_DAYS_SIGNS = (
    "It is no better after 6 weeks.",
    "Strong pain does not ease after 48 hours, whatever you do for it yourself.",
)
NOT_A_CHECK_UP = "This list is not a check-up. If you are worried, ask a person."
BACK = "Back"

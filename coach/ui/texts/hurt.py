"""Words of the questions in the middle of a session: what hurts, and how to go on."""

from coach.domain.hurt import Gravest, Offer, Sign
from coach.domain.hurt_said import Where
from coach.domain.pain import LegSite
from coach.ui.texts import check_in

WHERE = "Where does it hurt?"
WHERE_LEAD = "The session is paused. What you held is kept."
NOT_KEPT_LEAD = "The session is paused. We'll keep trying to save the rest."
PLACES = ((Where.BACK, "Back"), (Where.LEG, "Leg"), (Where.OTHER, "Somewhere else"))
BY_MISTAKE = "Nowhere, I pressed it by mistake"

HOW_BAD = "How bad is it, 0 to 10?"
HOW_BAD_LEAD = "0 is no pain, 10 the worst you can imagine."
NO_NUMBER = "No number"
NO_NUMBER_KEY = "N"

HOW_FAR = "How far down the leg?"
HOW_FAR_LEAD = "The furthest place where you feel anything now."
NOT_SURE = "Not sure"
SITES = tuple(asked for asked in check_in.SITES if asked[0] is not LegSite.NONE)
"""Without "not in the leg": this is asked after leg pain was told."""

WAYS_ON = "How do you want to go on?"
FOR_TEN = "You said 1. For 10, press 0."
OFFERS = {
    Offer.EASIER: "Easier version today: {rung}",
    Offer.SKIP_EXERCISE: "Leave out the rest of this exercise",
    Offer.GO_ON: "Go on",
    Offer.STOP: "Stop and save",
    Offer.WARNING_SIGNS: "Look at the warning signs",
}
NEXT_EXERCISE = "Go on with the next exercise"
"""The words of leaving out where nothing of the exercise is left."""
SIGNS = {
    Sign.FURTHER_DOWN: "It went further down the leg",
    Sign.SHARP: "It was sharp or electric",
    Sign.NUMB_OR_WEAK: "New numbness or weakness",
}
TICKED = {True: "{what}, yes", False: "{what}, no"}

MEANS = {
    Gravest.NUMB_OR_WEAK: "Red: new numbness or weakness. Stop here, look at the warning signs.",
    Gravest.SHARP: "Red: sharp or electric pain. Stopping here is best.",
    Gravest.MUCH_PAIN: "{n} is a lot. Stopping here is best. Look at the warning signs.",
    Gravest.LEG_MOVED_DOWN: "Red: it went further down the leg. Leave this exercise for today.",
    Gravest.RED: "{n} is red: above the limit in your plan.",
    Gravest.AMBER: "{n} is amber: close to the limit in your plan.",
}
"""What an answer means; nothing where it says too little."""
GREEN = "{n} is green in your plan."
"""Said in place of the others where the number is green and no sign is grave."""

STOP_HERE = "Stop here?"
STOP_LEAD = "What you have done is saved."

KEYS_HINT = "Press a number, or arrow keys and Space."
KEYS_HINT_BACK = KEYS_HINT + " Backspace: one step back."
STOP_HINT = "Space chooses the highlighted answer. {key}: {no}."
LEFT = "Were you away?"
LEFT_LEAD = "You seem to have been away for more than 4 hours."
LEFT_KEEP = "Yes, save it as it stands"
STAY_PAUSED = "Stay paused"
BACK_TO_QUESTION = "Back to the question"

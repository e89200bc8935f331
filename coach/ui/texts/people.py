"""Words for several people on one computer."""

TITLE = "Who is here?"
ASKED = "Each person has a record of their own."
UNNAMED = "The first profile"
WINDOW = "Steadyback – {name}"

CARD = "Who uses Steadyback here"
CARD_WORDS = (
    "Another person on this computer gets a profile with a record, a plan and locks of their own. "
    "A second profile is no second try: what locks your sessions stays locked in yours, and "
    "Steadyback knows your back only from yours."
)
ALONE = "Only you, so far."
ALL = "Here are: {names}."
ME = "{name} (you)"
MY_NAME = "Your name here"
KEEP_NAME = "Save the name"
NAME_KEPT = "Your name is saved."
ANOTHER = "Name of another person"
ADD = "Add this person"
ADDED = "{name} is added. When Steadyback starts the next time, it asks who is here."

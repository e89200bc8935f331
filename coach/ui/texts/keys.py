"""Words of the list of keys."""

from collections.abc import Sequence

from coach.ui.texts.guide import OPEN

TITLE = "Keys"
LEAD = "Everything can be pressed with the mouse, too."
EVERYWHERE = "Everywhere"
IN_QUESTIONS = "In questions"
IN_A_SESSION = "In a session"
CHANGE = "You can change the keys of a session under Settings."
BACK = "Back"
SHOW = "Show all keys"
SHOW_WORDS = "All keys stand on one page. The question mark shows it from anywhere."

SIGNS = ("F1", "Warning signs: whom to call")
GUIDE = ("F2", OPEN)
ESCAPE = ("Esc", "Back, and never yes")
THESE = ("?", "These keys")
PAGES = "{first} to {last}"
PAGE_KEY = "Alt+{n}"
PAGES_WORDS = "The pages at the left: {}, {} … {}"
ON_ANY_PAGE: Sequence[tuple[str, str]] = (
    ("Enter", "Go on; it answers nothing"),
    ("Tab", "The next question or button"),
    ("Page Down", "Further down; End: to the end"),
)
QUESTIONS: Sequence[tuple[str, str]] = (
    ("0 to 9", "Answer; 1 and then 0 for 10"),
    ("Left, right", "The answer beside"),
    ("Space", "Choose it"),
    ("Backspace", "Take the answer back"),
)
CLICK = ("A click", "Anywhere: pause, go on")
FORM = ("1, 2, 3", "In a rest: form clean, mostly, no")
SCROLL = ("Up, down", "Read on where there is more than fits")
ESCAPE_AGAIN = ("Esc again", "Do not stop after all")
REMOTE = (
    "A presenter's remote works as it is: forward is next, back is that hurt, the others pause."
)

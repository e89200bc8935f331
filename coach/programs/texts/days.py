"""How people say days, and how often something comes, in the languages that PTs write most."""

NAMES = (
    ("mon", "monday", "mo", "montag", "lundi", "lunes", "lunedi", "maandag"),
    ("tue", "tues", "tuesday", "tu", "di", "dienstag", "mardi", "martes", "martedi", "dinsdag"),
    ("wed", "weds", "wednesday", "we", "mi", "mittwoch", "mercredi", "miercoles", "woensdag"),
    ("thu", "thur", "thurs", "thursday", "th", "do", "donnerstag", "jeudi", "jueves", "donderdag"),
    ("fri", "friday", "fr", "freitag", "vendredi", "viernes", "venerdi", "vrijdag"),
    ("sat", "saturday", "sa", "samstag", "sonnabend", "samedi", "sabado", "sabato", "zaterdag"),
    ("sun", "sunday", "su", "so", "sonntag", "dimanche", "domingo", "domenica", "zondag"),
)
"""What the days are called, Monday first, without accents; short forms of two days in two languages
are left out."""

EVERY_DAY = (
    "daily",
    "every ?day",
    "(?:each|every) (?:day|session)",
    "all days",
    "täglich",
    "jeden tag",
    "7 (?:x|times) a week",
)
OTHER_DAY = (
    "every (?:other|second|2nd|2) days?",
    "alternat(?:e|ing) days?",
    r"jeden (?:zweiten|2\.) tag",
)
WORKING_DAYS = frozenset({"weekdays", "on weekdays", "workdays", "werktags"})
WEEKEND = frozenset({"weekend", "weekends", "at weekends", "am wochenende"})

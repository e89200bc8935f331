"""Tells by its name whether a ladder is one of the three movements whose holds are capped.

The cap belongs to the movement. A ladder of somebody's own may have any id and any name, in any
language, with letters that only look like others; a hold of a minute must not come in that way. A
name that is meant otherwise and is taken for one of the three costs its writer another name.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_LOOK_ALIKE = str.maketrans(
    "абвеікмнорстухѕјԁһӏԛԝɡαεικνορτυχ",
    "abbeikmhopctyxsjdhlqwgaeikvoptux",
)
"""Letters of other scripts that look like Latin ones, by what they look like."""
_DIGIT_ALIKE = str.maketrans("034578@$1!|i", "oeastbaslll" + "l")
"""Digits and signs that stand for letters; i and l look like a 1 both, and are one letter then."""

_DRAWN_ON_LETTERS = {"Mn", "Mc", "Me", "Cf"}


def _folded(name: str) -> str:
    """Return a name without accents, width and case; signs between its letters stay."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if unicodedata.category(sign) not in _DRAWN_ON_LETTERS)


def _of(*terms: str) -> tuple[str, ...]:
    return tuple(_folded(term) for term in terms)


_WHOLE = {
    "curl_up": _of(
        "curlup", "crunch", "bauchpresse", "カールアップ", "クランチ", "卷腹", "컬업", "크런치",
        "скручиван", "encogimiento", "enroulement",
    ),
    "side_plank": _of(
        "sideplank", "plankside", "sidebridge", "seitstütz", "seitstuetz", "seitenstütz",
        "seitenstuetz", "copenhagen", "starplank",
    ),
    "bird_dog": _of(
        "birddog", "birdog", "vogelhund", "jagdhund", "fågelhund", "fuglehund", "pointerdog",
        "バードドッグ", "バードドック", "鸟狗", "鳥狗", "버드독", "버드도그",
    ),
}  # fmt: skip
"""Names that say it whatever stands around them, with spaces and signs left out."""

_ON_THE_SIDE = _of(
    "side", "lateral", "latéral", "seit", "zij", "boczn", "bok", "boč", "бок", "yan", "lado",
    "costado", "lato", "fianco", "côté", "flanc", "kylki", "sido", "oldal", "πλάγι", "πλευρ",
    "サイド", "横", "側", "侧", "옆", "사이드", "جانب", "साइड", "पार्श्व",
)  # fmt: skip
_HELD_LIKE_A_PLANK = _of(
    "plank", "planck", "planch", "planque", "prancha", "bridge", "brücke", "bruecke", "stütz",
    "stuetz", "support", "puente", "ponte", "pont", "gainage", "deska", "podpór", "lankku", "brug",
    "планк", "мост", "σανίδ", "γέφυρ", "プランク", "ブリッジ", "平板", "橋", "桥", "플랭크",
    "브릿지", "브리지", "بلانك", "پلانک", "प्लैंक",
)  # fmt: skip
_A_DOG = _of("dog", "hund", "hond", "perro", "chien", "cane", "собак", "köpek", "pies", "डॉग")
_A_BIRD = _of(
    "bird", "vogel", "fågel", "pájaro", "caza", "oiseau", "chasse", "caccia", "uccello", "птиц",
    "kuş", "ptak", "hunting", "बर्ड",
)  # fmt: skip
_ON_ALL_FOURS = _of("quadruped", "fours", "vierfüß", "vierfuess", "cuadruped", "quadrup")
_ARM_AND_LEG = _of("arm", "opposite", "contralateral", "diagonal", "superman", "pointer")

_TOGETHER = (
    ("side_plank", _ON_THE_SIDE, _HELD_LIKE_A_PLANK),
    ("curl_up", _of("partial", "abdominal", "trunk", "mcgill", "curling"), _of("curl")),
    ("bird_dog", _A_BIRD, _A_DOG),
    ("bird_dog", _ON_ALL_FOURS, _ARM_AND_LEG),
)
"""Words of which one of each kind, in any order, says it."""

_EACH = frozenset({"one", "each", "every", "either", "elther", "both", "per", "other"})
"""Words before "side" by which it is one of two."""
_CONTAINED_FROM = 5
"""From so many letters on, a word is found inside a longer one too, as in "Unterarmstütz"."""


def capped_movement(name: str) -> str:
    """Return the ladder whose movement an id or a name is of; nothing for every other movement."""
    return _movement(name[:200])


def is_capped(*called: str) -> bool:
    """Return whether one of these ids and names is that of a movement whose holds are capped."""
    return any(map(capped_movement, called))


def _digits_for_letters(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(term.translate(_DIGIT_ALIKE) for term in terms)


_Whole = Mapping[str, tuple[str, ...]]
_Together = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]

_WHOLE_IN_DIGITS = {name: _digits_for_letters(terms) for name, terms in _WHOLE.items()}
_TOGETHER_IN_DIGITS = tuple(
    (name, _digits_for_letters(one), _digits_for_letters(other)) for name, one, other in _TOGETHER
)


@lru_cache(maxsize=512)
def _movement(name: str) -> str:
    folded = _folded(name)
    alike = folded.translate(_LOOK_ALIKE)
    return (
        _named(folded, _WHOLE, _TOGETHER)
        or _named(alike, _WHOLE, _TOGETHER)
        or _named(alike.translate(_DIGIT_ALIKE), _WHOLE_IN_DIGITS, _TOGETHER_IN_DIGITS)
    )


def _named(spelling: str, whole: _Whole, together: _Together) -> str:
    found = "".join(sign if sign.isalpha() else " " for sign in spelling).split()
    joined = "".join(found)
    for movement, terms in whole.items():
        if any(term in joined for term in terms):
            return movement
    words = _of_the_body(found)
    for movement, one, other in together:
        if _says(words, one) and _says(words, other):
            return movement
    return ""


def _of_the_body(words: list[str]) -> list[str]:
    """Return the words without each "side" that says how often, and not how one lies."""
    return [
        word
        for nth, word in enumerate(words)
        if not (word in {"side", "sides", "slde", "sldes"} and nth and words[nth - 1] in _EACH)
    ]


def _says(words: list[str], terms: tuple[str, ...]) -> bool:
    return any(
        term in word
        if len(term) >= _CONTAINED_FROM or not term.isascii()
        else word.startswith(term)
        for word in words
        for term in terms
    )

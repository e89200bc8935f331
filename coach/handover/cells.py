"""One value as one CSV cell, the same way in every file.

Spreadsheets run a cell that starts like a formula, so text that a program file or a person wrote
is guarded. Numbers, dates and times are written by us and need no guard; guarding them would turn
a negative number into text.
"""

from datetime import date, datetime

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")

type Cell = str | int | float | bool | date | datetime | None

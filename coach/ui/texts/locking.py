"""Words of locking a log with a password, and of opening one; the terminal says them too."""

from collections.abc import Mapping
from typing import Final

from coach.domain.log_password import LEAST, LEAST_DIFFERENT, MOST, PasswordFault

LOCK = "Lock it with a password"
LOCK_MEANS = (
    "Your PT needs a program to open it, such as 7-Zip on Windows or Keka on a Mac. Tell them the "
    "password another way, not in the same mail. Write it down: if it is lost, nobody can open the "
    "file."
)
CHOOSE = "Password"
RULE = (
    f"At least {LEAST} letters, digits or signs, without accents. Four words that do not belong "
    "together are easy to tell on the phone."
)
AGAIN = "The same once more"
SHOW = "Show what I type"
DONE = "It is locked. Steadyback does not keep the password."
MISSING = "Type a password to lock the log with."
NOT_THE_SAME = "The two passwords are not the same."
FAULTS: Final[Mapping[PasswordFault, str]] = {
    PasswordFault.SHORT: f"The password needs at least {LEAST} letters, digits or signs.",
    PasswordFault.LONG: f"The password may have {MOST} signs at most.",
    PasswordFault.ALIKE: f"The password needs at least {LEAST_DIFFERENT} different signs.",
    PasswordFault.OTHER_SIGNS: (
        "Use letters from A to Z, digits and the signs beside them: other programs read accents in "
        "another way, and would not open the file."
    ),
}
OPEN = "Open it"
ASKED = "This log is locked. Type the password that it was locked with."
NOT_THIS = (
    "That is not its password. Type it again: large and small letters are different, and spaces "
    "count."
)

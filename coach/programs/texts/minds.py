"""What is said of `minds` in a program file: unknown flags, and what clashes with them."""

NO_FLAG_NEAR = "there is no flag '{id}'; did you mean '{meant}'?"
NO_FLAG_AMONG = "there is no flag '{id}'; there are {names}"
OF_A_DAY = "'{id}' is true of a day and not of a person; your patient says so on the day itself"
TWO_ANSWERS = "'{id}' stands here already; write it once"
AN_ENTRY = "an entry"
LEFT_OUT = "your patient leaves this out, because of {flags} in minds"
EXCHANGED = (
    "because of {flags} in minds your patient does '{name}' in its place; write {to}, or leave the "
    "flag out"
)
LESS = "because of {flags} in minds your patient does less: {dose}"
WARM_UP = "because of minds your patient warms up otherwise: {done}"
NOTHING = "not at all"
ASK_FIRST = (
    "because of '{id}' no session begins before your patient has named a doctor, midwife or PT who "
    "agrees, and the day; tell them that it may be you"
)

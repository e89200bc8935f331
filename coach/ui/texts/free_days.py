"""What Today says of a day on which the plan asks for no session."""

NOT_BEGUN = "Your program begins on {day}"
NOT_BEGUN_WORDS = "Until then no session is due. You can do one if you like."
PROGRAM_OVER = "Your program has come to its end"
PROGRAM_OVER_WORDS = (
    "Its last day was {day}. Ask your PT what comes next, or choose another one in Plan. Until "
    "then no session is due."
)
REST_DAY = "No session today"
REST_DAY_WORDS = "Your plan leaves today free. The next session is {next}."
REST_DAY_ALONE = "Your plan leaves today free."

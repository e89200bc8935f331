"""Words where less is looked at and the plan cannot have it by itself."""

ASK_TITLE = "Ask your PT about less"
ASK_LEAD = (
    "Your plan cannot have fewer sessions a day by itself. Three days a week are enough for many "
    "people to stay as they are: ask your PT, who can write that into your program."
)

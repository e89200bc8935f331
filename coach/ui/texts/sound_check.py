"""Words of the sound test before the first session."""

TITLE = "Can you hear the coach?"
LEAD = (
    "In a session a tone and a voice tell you what to do, so that you can look away. Try it from "
    "where you will lie."
)
VIEW = "Where will you look from?"
VIEW_LEAD = (
    "From the mat, three metres away: words, seconds and figure fill the window. In a session "
    "{floor} changes the view, and {turn} turns it for lying on your side. Settings has it, too."
)
VIEWS = ("At the desk: all steps in words", "From the mat: large")
PLAY = "Play the sound"
GO_ON = "Go on to the session"
NOT_NOW = "Not now"
HEARD = (
    "You hear a tone, then a voice. Too soft or too loud? Change it on this computer now, or in "
    "Settings later."
)
NOT_HEARD = "{problem} You can do the session by the screen alone: F shows it large."

"""Words of the notices that remind, and of the page that shows what comes."""

from datetime import datetime
from typing import TYPE_CHECKING

from coach.domain.reminding.history import Channel, WhyNot, Word
from coach.domain.reminding.next_notice import Hush, PlannedNotice
from coach.domain.reminding.reminder_settings import PauseFor
from coach.domain.session_length import whole_minutes
from coach.services.ports.notice_board import NoticeText, Pressed
from coach.ui.texts.dates import weekday
from coach.ui.texts.phrasing import counted, how_many

if TYPE_CHECKING:
    from coach.services.reminders import ReminderNotice
    from coach.services.slot_calendar import SlotWords

TITLE = "Reminders"
CARD_WORDS = "A quiet notice when a session is due, and none once it is done."
OPEN_PAGE = "Change reminders"

BUTTONS = {
    Pressed.START: "Start",
    Pressed.SNOOZE: "In 10 minutes",
    Pressed.SKIP: "Skip this one",
    Pressed.SNOOZE_LONG: "In 30 minutes",
    Pressed.OPEN: "Open Steadyback",
}

COMING = "The next notices"
NOTHING_COMES = "No notice is planned for the next days."
HUSHES = {
    Hush.OFF: "Reminders are off.",
    Hush.LOCKED: "No session may start now, so nothing reminds you of one.",
    Hush.FLARE: "A flare lasts. Nothing is asked of you, so nothing reminds you.",
    Hush.PAUSED: "Reminders are paused until you switch them on again.",
}
PAUSED_UNTIL = "Reminders are paused until {when}."
NO_MORE_TODAY = "No reminder comes any more today."
TODAY = "Today"
TOMORROW = "Tomorrow"
ONCE_MORE = "{when}: {slot}, once more if nothing was done"
COMES_BACK = "{when}: {slot}, put off until then"
COMES = "{when}: {slot}"

TRY = "Show me one now"
TRIED = {
    Channel.DESKTOP: "Your desktop shows it.",
    Channel.TRAY: "It is at the tray, beside the clock.",
    Channel.WINDOW: "Your desktop shows no notices, so it stands at the top of this window.",
}
TRYING = "One moment."
TRY_NOT_NOW = "Your desktop wants no disturbance now, so reminders wait until that is over."
TRY_NOTHING = "There is no session to remind you of in the next days."

WANTED = "When to remind"
ON = "Remind me when a session is due"
ONS = ("No", "Yes")
AGAIN = "Once more where nothing was done"
AGAINS = ("No", "Yes")
MOST = "At most so many a day"
QUIET = "Quiet hours, from and to"
QUIET_FROM = "Quiet from"
QUIET_TO = "Quiet until"
QUIET_BY_ITSELF = (
    "Reminders also wait while your desktop is set to no disturbance, and while a film or a talk "
    "fills the screen. Some desktops, such as those with Wayland, do not tell of that: there, "
    "pause reminders before a talk."
)
SLOT_PLANS = "Your own plan for each session"
SLOT_PLANS_WORDS = (
    "A session that follows something you do anyway is easier to keep. "
    "These words become the notice."
)
SLOT_PLAN_EXAMPLE = "After my coffee"
REST = "A pause from reminders"
PAUSES = {
    PauseFor.HOUR: "For an hour",
    PauseFor.THREE_DAYS: "For three days",
    PauseFor.WEEK: "For a week",
    PauseFor.NO_END: "Until I say so",
}
NOT_TODAY = "Not today, because"
WHY_NOT = {
    WhyNot.PAIN: "Pain",
    WhyNot.TIRED: "Tired",
    WhyNot.NO_TIME: "No time",
    WhyNot.AWAY: "Away",
    WhyNot.OTHER: "Something else",
}
RESUME = "Switch reminders on again"
BACK = "Back to settings"

BACKGROUND = "In the background"
STAYS = "When the window is closed"
STAYINGS = ("Steadyback ends", "It goes on reminding")
STAYS_AT_TRAY = "The window goes to the tray, beside the clock. Quit there, or here."
STAYS_MINIMISED = (
    "This desktop has no tray, so the window is minimised. "
    "Starting Steadyback again brings it back, too."
)
MINIMISES = "Steadyback goes on reminding you"
MINIMISES_WORDS = (
    "This desktop has no tray, so the window is minimised and not closed. "
    "To have it back, choose it among your windows, or start Steadyback again."
)
MINIMISE = "Minimise the window"
STAY_OPEN = "Leave it open"
BREAK_NOTICE = NoticeText(
    "Stand up for a minute",
    "A break from sitting: reach up, breathe, walk a few steps.",
    {
        Pressed.START: "Show me how",
        Pressed.SNOOZE: "In 10 minutes",
        Pressed.SKIP: "No more today",
        Pressed.OPEN: "Open Steadyback",
    },
)
BREAKS = "Breaks from sitting"
BREAKS_WORDS = (
    "A notice to stand up for a minute, with the same quiet hours and pauses as reminders. "
    "It needs Steadyback to go on in the background."
)
BREAK_EVERY = "After so long at the computer"
BREAK_TIMES = ("Never", "20 minutes", "25 minutes", "30 minutes")
BREAK_SEEN = "Your computer says when you are away. Time away counts as a break."
BREAK_UNSEEN = (
    "This computer does not say when you are away, so the time counts from the last notice."
)
CALENDAR = "In your calendar"
CALENDAR_WORDS = (
    "A file for your calendar program, with each session of the week and your own plan for it. "
    "Taken in again, it replaces the one before. "
    "Your calendar knows nothing of a bad day or a flare."
)
CALENDAR_SAVE = "Save a calendar file"
CALENDAR_NAME = "steadyback.ics"
CALENDAR_KINDS = "Calendar files (*.ics)"
CALENDAR_SAVED = "{entries} of your plan {are} in the file. Open it with your calendar program."
CALENDAR_BODY = "{name} session, until {until:%H:%M}. Start it in Steadyback."
LOGIN = "When you log in"
LOGINS = ("Start by hand", "Start by itself, without a window")
LOGIN_ASKED = "One moment. Your desktop may ask you."
QUIT = "Quit Steadyback"
TRAY_START = "Start a session"
TRAY_BAD_DAY = "A bad day"
TRAY_OPEN = "Open Steadyback"
TRAY_PAUSE = "Pause reminders"
TRAY_NOTHING = "Nothing is due in the next days"


def notice_text(notice: "ReminderNotice") -> NoticeText:
    """Return the words of a notice: the user's own plan, where there is one."""
    slot = notice.planned.due.due
    title = session_title(slot.slot.name, notice.own_plan, whole_minutes(notice.minutes))
    until = f"{slot.slot.closes:%H:%M}"
    body = [f"{slot.slot.name} session, until {until}." if notice.own_plan else f"Until {until}."]
    if notice.planned.word is Word.REPEATED:
        body.append("Nothing is logged for it so far.")
    if gone := len(notice.planned.went_by):
        went = counted(gone, "earlier session").capitalize()
        body.append(f"{went} went by; there is nothing to make up.")
    return NoticeText(title, " ".join(body), BUTTONS)


def calendar_words(slot: "SlotWords") -> tuple[str, str]:
    """Return title and body of a calendar's entry: the user's own plan, where there is one."""
    title = session_title(slot.slot.name, slot.own_plan, slot.minutes)
    body = CALENDAR_BODY.format(name=slot.slot.name, until=slot.slot.closes)
    return title, body


def calendar_saved(count: int) -> str:
    """Return what is said once a calendar file is written."""
    are = "is" if count == 1 else "are"
    return CALENDAR_SAVED.format(entries=counted(count, "session").capitalize(), are=are)


def session_title(name: str, own_plan: str, minutes: int) -> str:
    """Return one line about a session: the user's own plan, where there is one."""
    length = how_many(minutes, "minute")
    return f"{own_plan}: {length}" if own_plan else f"{name} session, {length}"


def when_words(at: datetime, today: datetime) -> str:
    """Return a moment of the next days as a list shows it, such as `Tomorrow 10:00`.

    Args:
        at: the moment, on the clock face here.
        today: now, on the clock face here.
    """
    ahead = (at.date() - today.date()).days
    day = {0: TODAY, 1: TOMORROW}.get(ahead) or weekday(at.date())
    return f"{day} {at:%H:%M}"


def coming(planned: PlannedNotice, now: datetime) -> str:
    """Return one line of the notices to come."""
    when = when_words(planned.at.astimezone(now.tzinfo), now)
    lines = {Word.REPEATED: ONCE_MORE, Word.CAME_BACK: COMES_BACK}
    slot = planned.due.due.slot.name
    return lines.get(planned.word, COMES).format(when=when, slot=slot)

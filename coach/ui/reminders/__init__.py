"""Shows reminders: when to look, where a notice is shown, and the page that says what comes."""

"""Names of the pages, as they stand on the rail.

They are drawn before Today is, so nothing is imported here; each page has its other words in a
module of its own.
"""

TODAY = "Today"
PLAN = "Plan"
LIBRARY = "Exercises"
TRENDS = "Trends"
HISTORY = "History"
SHARE = "Share"
SETTINGS = "Settings"

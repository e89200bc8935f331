"""Programs that bring ladders of their own, as a PT would write them."""

HEAD = """\
format = 1
kind = "program"
id = "anna_week_5"
version = 1
name = "Anna, week 5"
pain.mode = "sparing"
schedule.sessions_per_day = 1
schedule.slots = [{ id = "day", name = "Daytime", opens = "10:00", closes = "18:00" }]
"""
ITEMS = """
[[items]]
ladder = "bird_dog"
rung = "BD3"
sets = [5, 3, 1]
hold_s = 8

[[items]]
ladder = "front_plank"
rung = "FP1"
sets = [3, 2, 1]
hold_s = 20
"""
LADDER = """
# Mine, from the course.
[[ladders]]
id = "front_plank"
name = "Front plank"
side_rule = "midline"

[[ladders.rungs]]
id = "FP0"
name = "Wall plank"
set_up = ["Lean on your forearms."]
do = ["Brace."]
stop_when = ["Your shoulder hurts."]
dose = { sets = [3, 2, 1], hold_s = 20 }
standing = true

[[ladders.rungs]]
id = "FP1"
name = "Knee plank"
set_up = ["Lie on your front."]
do = ["Lift your hips."]
stop_when = ["Your shoulder hurts."]
swaps = [{ when = "Your wrist hurts.", ladder = "side_plank", rung = "SB1" }]
dose = { sets = [3, 2, 1], hold_s = 20 }

[[ladders.options]]
id = "pad"
name = "A pad"
rungs = ["FP1"]
do = ["Put a pad below your knees."]
"""
WITH_LADDER = HEAD + ITEMS + LADDER

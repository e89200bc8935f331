"""Every sentence about a drawn figure: what is wrong with its file, for whoever draws one."""

# What the check finds
PART_TO_REST_ON = "part to rest on"
POINT_TO_EMPHASISE = "point to emphasise"
JOINT_TO_PLACE = "joint to place"
PART_TO_HOLD = "part to hold"
POINT_OF_FOOT = "point of a foot"
SAYS_NOTHING = "the file does not say in words what it shows"
TOUCHES_NOTHING = "nothing touches anything"
NOT_THERE = "there is no {what} {name}"
LOOP_JUMPS = "the loop does not end in the held pose, so the figure would jump"
CHANGES_LENGTH = "{one} to {other} changes its length"
GOES_BEYOND = "{shown} goes beyond {least:g} to {most:g} degrees"
THROUGH_FLOOR = "{name} goes through the floor"
BESIDE_MAT = "{name} touches the floor beside the mat"
NO_FIGURE = "{name}: there is no figure"
MIDDLE_JUMPS = "the middle of the {what} is not the same in a mirror: it would jump"
FLOATS_ABOVE = "{part} floats above the {on}"
NOT_MIRRORED = "{name} is not where its mirror image is"
LOOKS_LIKE = "{other}: cannot be told from {one}"
PASSES_THROUGH = "{one} passes through {other}"
OUT_OF_REACH = "{part} does not reach where it is pinned"
SINKS_INTO = "{part} sinks into the {on}"

# Reading a file
CIRCLE = "{figure_id}: files build on each other in a circle"
PINNED_HERE_ONLY = "{where}: {part} is pinned here but not in the set-up"
UNKNOWN_KEY = "{figure_id}: unknown key {key} in a {table}"
NO_PROP = "{figure_id}: there is no prop of kind {kind}"
FACES_NOWHERE = "{figure_id}: a chair faces right or viewer, not {way}"
NO_EMPHASIS = "{figure_id}: there is no emphasis {kind}"
FIGURE_MISSING = "there is no figure {figure_id}"
THREE_NUMBERS = "{where} must be three numbers"
POSE_IS_TABLE = "{where}: a pose is a table"
EXPECTED_TABLE = "{where}.{joint}: expected a table such as {{ bend = 5 }}"
NOT_NUMBER = "{where}: {key} must be a number"

# What is seen
FOREARM_RESTS_ON_NOTHING = "the words tell of a forearm, but none rests on anything"
SEES_TOO_LITTLE = (
    "of {part} one sees {share:.0%} at {amount:g}, at least {least:.0%} are needed: turn the "
    "camera or the pose"
)

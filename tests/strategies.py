"""Hypothesis strategies for domain values: everything the record must be able to keep."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.difference import Difference, What
from coach.domain.dose import Dose
from coach.domain.feedback import ExerciseRating, Form
from coach.domain.hurt_said import HurtSaid, Where
from coach.domain.instant import Instant
from coach.domain.ladder import Cue, Instructions, Ladder, Option, Release, Rung, Swap, Tag
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.plan_reasons import Changes, InWords, Renewal
from coach.domain.prescribed_exercise import NamedOption, NamedRung, PrescribedExercise
from coach.domain.prescription import PausedExercise, PrescribedWarmUp, Prescription
from coach.domain.program import Schedule, Slot
from coach.domain.record import HoldOutcome, HoldRecord, RungSwap, SessionStart
from coach.domain.rules import (
    FlareReturn,
    FrequencyRamp,
    Lock,
    PainMode,
    PainZones,
    PlanRules,
    Progression,
    Purpose,
    StepDown,
    WalkGrowth,
)
from coach.domain.sides import Side, SideRule
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.suggesting.answers import Answer, SuggestionAnswer
from coach.domain.walking_dose import Walking

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
"""Any text a file can hold, quotes, line ends and right-to-left letters included."""

ids = st.from_regex(r"[a-z][a-z0-9_]{0,14}", fullmatch=True)

seconds = st.floats(0, 3600, allow_nan=False) | st.integers(0, 3600).map(float)
"""Measured seconds, from none to an hour."""

local_days = st.dates(date(2020, 1, 1), date(2099, 12, 31))

offsets = st.integers(-12 * 4, 14 * 4).map(lambda n: timezone(timedelta(minutes=15 * n)))
"""Offsets from UTC that places on earth have, in quarters of an hour."""

walls = st.datetimes(datetime(2020, 1, 1), datetime(2099, 12, 31), timezones=offsets)

instants = st.builds(Instant, mono=st.floats(0, 1e7), wall=walls)

doses = st.builds(
    Dose,
    sets=st.lists(st.integers(1, 20), min_size=1, max_size=6).map(tuple),
    hold_s=st.floats(0.5, 60),
    reset_s=st.floats(0.5, 30),
    rest_s=st.floats(0.5, 180),
)

moved_doses = doses.map(lambda dose: replace(dose, moved=True))

named_rungs = st.builds(NamedRung, id=ids, name=texts)

prescribed_exercises = st.builds(
    PrescribedExercise,
    ladder_id=ids,
    name=texts,
    side_rule=st.sampled_from(SideRule),
    left=named_rungs,
    right=named_rungs,
    dose=doses | moved_doses,
    locked=st.booleans(),
    options=st.lists(st.builds(NamedOption, id=ids, name=texts), max_size=2).map(tuple),
    without_sides=st.none() | st.lists(ids, max_size=3).map(tuple),
    standing=st.none() | st.lists(ids, max_size=3).map(tuple),
)

prescribed_warm_ups = st.builds(
    PrescribedWarmUp,
    movement_id=ids,
    name=texts,
    cycles=st.integers(1, 30),
    cycle_s=st.floats(0.5, 20),
    standing=st.booleans(),
)

slots = st.builds(Slot, id=ids, name=texts, opens=st.times(), closes=st.times())

schedules = st.builds(
    Schedule,
    slots=st.lists(slots, max_size=3).map(tuple),
    wake_guard_min=st.integers(0, 240),
    min_gap_min=st.integers(30, 480),
)

schemes = st.lists(st.integers(1, 20), min_size=1, max_size=6).map(tuple)

_few = st.integers(0, 10)

plan_rules = st.builds(
    PlanRules,
    purpose=st.sampled_from(Purpose),
    pain_mode=st.sampled_from(PainMode),
    pain=st.builds(PainZones, _few, _few, _few, _few, _few, _few, _few),
    progression=st.builds(Progression, _few, _few, _few, schemes, _few, schemes, _few, _few, _few),
    step_down=st.builds(StepDown, _few, _few, _few, _few, _few, _few, _few, _few, _few),
    ramp=st.none() | st.builds(FrequencyRamp, _few, _few, st.integers(50, 100)),
    flare_return=st.none() | st.builds(FlareReturn, _few, _few, _few),
    lock=st.builds(Lock, st.booleans(), texts),
    walking=st.none() | st.builds(WalkGrowth, _few, _few, _few),
)

_lines = st.lists(texts, max_size=2).map(tuple)

rungs = st.builds(
    Rung,
    id=ids,
    name=texts,
    instructions=st.builds(
        Instructions,
        set_up=_lines,
        do=_lines,
        say=st.lists(st.builds(Cue, texts, st.floats(0, 60)), max_size=2).map(tuple),
        watch_for=_lines,
        stop_when=_lines,
        stop_always=st.just(()),
        ways=st.just(()),
        before=st.just(""),
        release=st.sampled_from(Release),
    ),
    dose=doses,
    skip_when=_lines,
    swaps=st.lists(st.builds(Swap, texts, ids, ids), max_size=1).map(tuple),
    tags=st.lists(st.sampled_from(Tag), max_size=2).map(tuple),
    sources=_lines,
    figure=ids | st.just(""),
    on_side=st.booleans(),
    midline=st.booleans(),
    standing=st.booleans(),
    with_pt=st.booleans(),
)

own_ladders = st.builds(
    Ladder,
    id=ids,
    name=texts,
    side_rule=st.sampled_from(SideRule),
    rungs=st.lists(rungs, min_size=1, max_size=2).map(tuple),
    reviewed_by=texts,
    about=texts,
    options=st.lists(
        st.builds(
            Option,
            id=ids,
            name=texts,
            rungs=_lines,
            do=_lines,
            sources=_lines,
            instead_of=_lines,
            midline=st.booleans(),
            figures=st.lists(st.tuples(ids, ids), max_size=1).map(tuple),
            drawn_with=texts,
            standing=st.booleans(),
            say=texts,
            knee_bent=st.none() | st.sampled_from(Side),
            release=st.none() | st.sampled_from(Release),
        ),
        max_size=1,
    ).map(tuple),
    sources=_lines,
    own_pace=st.booleans(),
    own=st.just(True),
    moved=st.booleans(),
).map(
    lambda ladder: replace(
        ladder,
        rungs=tuple(
            replace(rung, dose=replace(rung.dose, moved=ladder.moved)) for rung in ladder.rungs
        ),
    )
)
"""Ladders as a plan keeps those that came with it."""

prescriptions = st.builds(
    Prescription,
    program_id=ids,
    program_version=st.integers(1, 10_000),
    program_name=texts,
    fingerprint=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    schedule=schedules,
    warm_up=st.lists(prescribed_warm_ups, max_size=2).map(tuple),
    exercises=st.lists(prescribed_exercises, min_size=1, max_size=4).map(tuple),
    rules=plan_rules,
    program_slots=st.lists(slots, max_size=3).map(tuple),
    short_on_time=st.lists(ids, max_size=3).map(tuple),
    walking=st.none()
    | st.builds(
        Walking,
        st.integers(1, 60),
        st.integers(1, 6),
        st.sets(st.integers(0, 6), min_size=1).map(sorted).map(on_weekdays),
    ),
    paused=st.lists(
        st.builds(PausedExercise, prescribed_exercises, st.integers(0, 4)), max_size=1
    ).map(tuple),
    ladders=st.lists(own_ladders, max_size=1).map(tuple),
)

_sides = st.sampled_from([(), (Side.LEFT,), (Side.RIGHT,), (Side.LEFT, Side.RIGHT)])
_names = st.lists(texts, max_size=3).map(tuple)

suggestion_keys = st.builds(
    SuggestionKey, rule=st.sampled_from(Rule), ladder_id=st.none() | ids, sides=_sides, to=texts
)
_grounds = st.builds(
    Grounds,
    reason=st.sampled_from(Reason),
    sessions=_names,
    days=_few,
    count=_few,
    worst=st.none() | st.tuples(st.integers(0, 10), st.integers(0, 10)),
    morning=st.none() | st.integers(0, 10),
    usual=st.none() | st.floats(0, 10),
    due=_few,
    done=st.floats(0, 20),
)
_some_sets = st.lists(_few, max_size=3).map(tuple)
advices = st.builds(
    Advice,
    key=suggestion_keys,
    name=texts,
    before=texts,
    after=texts,
    grounds=_grounds,
    sets=_some_sets,
    sets_after=_some_sets,
    at_the_end=st.booleans(),
)
_differences = st.builds(
    Difference,
    what=st.sampled_from(What),
    before=texts,
    after=texts,
    name=texts,
    was=_names,
    will_be=_names,
    ladder_id=st.none() | ids,
    sides=_sides,
)
_in_words = st.builds(InWords, texts)
plan_reasons = (
    _in_words
    | advices
    | st.sampled_from(Renewal)
    | st.builds(Changes, st.lists(_differences, max_size=3).map(tuple))
)

plans_in_force = st.builds(
    PlanInForce,
    since=instants,
    prescription=prescriptions,
    reason=plan_reasons,
    by=st.sampled_from(ChangedBy),
)

session_starts = st.builds(
    SessionStart,
    started=instants,
    slot_id=st.none() | ids,
    prescription=prescriptions,
    first_leg=st.sampled_from(Side),
)

hold_records = st.builds(
    HoldRecord,
    hold_no=st.integers(0, 200),
    attempt=st.integers(1, 9),
    ladder_id=ids,
    exercise_name=texts,
    rung_id=ids,
    rung_name=texts,
    side=st.none() | st.sampled_from(Side),
    set_no=st.integers(1, 6),
    rep_no=st.integers(1, 20),
    planned_s=seconds,
    held_s=seconds,
    rest_before_s=st.none() | seconds,
    paused_s=seconds,
    late_s=st.floats(-1, 10),
    outcome=st.sampled_from(HoldOutcome),
    started=instants,
)

rung_swaps = st.builds(
    RungSwap,
    from_hold=st.integers(0, 200),
    ladder_id=ids,
    sides=st.sampled_from([(), (Side.LEFT,), (Side.RIGHT,)]),
    rung=named_rungs,
    hold_s=st.floats(0.5, 60),
    at=instants,
)

ratings = st.none() | st.integers(0, 10)
"""A rating, or not asked: never the same as 0."""

signs = st.builds(
    Signs, sharp=st.booleans(), leg_moved_down=st.booleans(), numb_or_weak=st.booleans()
)

hurts = st.builds(
    HurtSaid,
    where=st.sampled_from(Where),
    further_down=st.booleans(),
    ladder_id=st.none() | ids,
    side=st.none() | st.sampled_from(Side),
)

check_ins = st.builds(
    CheckIn,
    asked=st.sampled_from(AskedWhen),
    at=instants,
    back=ratings,
    leg=ratings,
    leg_site=st.none() | st.sampled_from(LegSite),
    session_id=st.none(),
    elsewhere=ratings,
    signs=st.none() | signs,
    hurt=st.none() | hurts,
    put_right_at=st.none() | instants,
)

exercise_ratings = st.builds(
    ExerciseRating,
    session_id=st.just("2026-11-23-1"),
    ladder_id=ids,
    side=st.none() | st.sampled_from(Side),
    worst=ratings,
    form=st.none() | st.sampled_from(Form),
    made_easier=st.booleans(),
    signs=signs,
    hurt=st.booleans(),
    worst_leg=ratings,
    worst_elsewhere=ratings,
    at=instants,
    put_right_at=st.none() | instants,
)
"""Ratings of the first session of the builders' day."""

suggestion_answers = st.builds(
    SuggestionAnswer,
    key=suggestion_keys,
    answer=st.sampled_from(Answer),
    said=_in_words | advices,
    at=instants,
)

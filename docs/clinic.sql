-- Reads the packages of many people with DuckDB (duckdb.org): one table of sessions, weeks, answers and function for all of them.
-- docs/clinic.md says how. The packages lie in `packages`, a folder for each person, named as you name that person.
-- The files are read once, when DuckDB starts: start it anew for newer ones.

-- The person is the name of the folder. Cells are taken as text and cast by name: a column that is empty for one person is
-- a number for the next, and what no longer fits is empty instead of an error.
CREATE OR REPLACE MACRO person_of(file) AS regexp_extract(file, '([^/\\]+)[/\\][^/\\]+$', 1);

-- Separator and quotes are told: guessing them anew for each of a thousand files takes eight times as long.
CREATE OR REPLACE MACRO log_rows(name) AS TABLE
SELECT * FROM read_csv('packages/*/' || name, filename = true, union_by_name = true, all_varchar = true, header = true,
                       delim = ',', quote = '"', escape = '"', sample_size = 1);

CREATE OR REPLACE TABLE packages AS
SELECT person_of(filename) AS person,
       CAST(steadyback.first_day AS DATE) AS first_day,
       CAST(steadyback.last_day AS DATE) AS last_day,
       steadyback.app_version AS app_version,
       version AS format
FROM read_json('packages/*/datapackage.json', filename = true,
               columns = {version: 'VARCHAR',
                          steadyback: 'STRUCT(app_version VARCHAR, first_day VARCHAR, last_day VARCHAR)'});

CREATE OR REPLACE TABLE sessions AS
SELECT person_of(filename) AS person,
       session_id,
       TRY_CAST(date AS DATE) AS date,
       slot,
       status,
       skip_reason,
       slot_due = '1' AS slot_due,
       fills_slot = '1' AS fills_slot,
       TRY_CAST(holds_done AS INTEGER) AS holds_done,
       TRY_CAST(holds_of_whole AS INTEGER) AS holds_of_whole,
       TRY_CAST(duration_ms AS BIGINT) AS duration_ms,
       TRY_CAST(pain_back_before AS INTEGER) AS pain_back_before,
       TRY_CAST(pain_back_after AS INTEGER) AS pain_back_after,
       leg_moved_down = '1' AS leg_moved_down
FROM log_rows('sessions.csv');

CREATE OR REPLACE TABLE mornings AS
SELECT person_of(filename) AS person,
       TRY_CAST(date AS DATE) AS date,
       TRY_CAST(morning_back AS INTEGER) AS back,
       TRY_CAST(morning_leg AS INTEGER) AS leg
FROM log_rows('daily.csv')
WHERE morning_back IS NOT NULL OR morning_leg IS NOT NULL;

CREATE OR REPLACE TABLE weeks AS
SELECT person_of(filename) AS person,
       TRY_CAST(week_start AS DATE) AS week_start,
       so_far = '1' AS so_far,
       TRY_CAST(sessions_prescribed AS INTEGER) AS prescribed,
       TRY_CAST(sessions_completed AS INTEGER) AS completed,
       TRY_CAST(sessions_partial AS INTEGER) AS partial,
       TRY_CAST(adherence_pct_tenths AS INTEGER) AS adherence_pct_tenths,
       TRY_CAST(days_with_data AS INTEGER) AS days_with_data,
       TRY_CAST(morning_back_median_tenths AS INTEGER) AS morning_back_median_tenths,
       furthest_leg_site,
       TRY_CAST(flares_begun AS INTEGER) AS flares_begun,
       TRY_CAST(red_flag_events AS INTEGER) AS red_flag_events
FROM log_rows('summary.csv');

CREATE OR REPLACE TABLE scores AS
SELECT person_of(filename) AS person,
       TRY_CAST(date AS DATE) AS date,
       scale,
       TRY_CAST(score_tenths AS INTEGER) AS score_tenths
FROM log_rows('outcomes.csv')
WHERE score_tenths IS NOT NULL;

-- One row for each person, about the last 28 days of their package: what was due and done, and the mornings of these days
-- beside those of the 28 days before. `silent_days` counts from the last day with a session or a morning to the last day of the package.
CREATE OR REPLACE VIEW people AS
WITH due AS (
    SELECT s.person,
           count(DISTINCT (s.date, s.slot)) FILTER (s.slot_due) AS prescribed,
           count(*) FILTER (s.fills_slot AND s.status = 'completed') AS completed,
           count(*) FILTER (s.fills_slot AND s.status <> 'completed') AS partial
    FROM sessions s JOIN packages p USING (person)
    WHERE s.date > p.last_day - 28
    GROUP BY s.person
), pain AS (
    SELECT m.person,
           count(m.back) FILTER (m.date > p.last_day - 28) AS mornings,
           median(m.back) FILTER (m.date > p.last_day - 28) AS morning_back,
           median(m.back) FILTER (m.date <= p.last_day - 28 AND m.date > p.last_day - 56) AS morning_back_before
    FROM mornings m JOIN packages p USING (person)
    GROUP BY m.person
), heard AS (
    SELECT person, max(date) AS last_heard
    FROM (SELECT person, date FROM sessions WHERE session_id IS NOT NULL
          UNION ALL SELECT person, date FROM mornings)
    GROUP BY person
), flags AS (
    SELECT w.person, sum(w.red_flag_events) AS red_flag_events, sum(w.flares_begun) AS flares_begun
    FROM weeks w JOIN packages p USING (person)
    WHERE w.week_start > p.last_day - 28
    GROUP BY w.person
)
SELECT p.person, p.last_day, due.prescribed, due.completed, due.partial,
       pain.mornings, pain.morning_back, pain.morning_back_before,
       p.last_day - heard.last_heard AS silent_days,
       flags.red_flag_events, flags.flares_begun
FROM packages p
LEFT JOIN due USING (person)
LEFT JOIN pain USING (person)
LEFT JOIN heard USING (person)
LEFT JOIN flags USING (person);

PRAGMA application_id = 1396853553;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0025');
CREATE TABLE bad_days (
	id INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	why TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT bad_days_why CHECK (why IN ('spasm', 'worse')), 
	CONSTRAINT bad_days_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT bad_days_local_day CHECK (length(local_day) = 10)
)
 STRICT

;
INSERT INTO "bad_days" VALUES(1,'2026-11-21T07:00:00.000000Z',7200,'2026-11-21','spasm');
INSERT INTO "bad_days" VALUES(2,'2026-11-21T07:05:00.000000Z',7200,'2026-11-21',NULL);
INSERT INTO "bad_days" VALUES(3,'2026-11-22T07:00:00.000000Z',7200,'2026-11-22','worse');
CREATE TABLE check_ins (
	id INTEGER NOT NULL, 
	session_id TEXT, 
	asked TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	back INTEGER, 
	leg INTEGER, 
	leg_site INTEGER, 
	elsewhere INTEGER, 
	sharp INTEGER, 
	leg_moved_down INTEGER, 
	numb_or_weak INTEGER, stiff_min INTEGER CHECK (stiff_min BETWEEN 0 AND 1440), slept_badly INTEGER CHECK (slept_badly IN (0, 1)), hurt_where TEXT CHECK (hurt_where IN ('back', 'leg', 'other')), hurt_further_down INTEGER CHECK (hurt_further_down IN (0, 1)), hurt_ladder_id TEXT, hurt_side TEXT CHECK (hurt_side IN ('L', 'R')), put_right_utc TEXT CHECK (length(put_right_utc) = 27), put_right_offset_s INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT check_ins_asked CHECK (asked IN ('before', 'during', 'after', 'morning')), 
	CONSTRAINT check_ins_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT check_ins_local_day CHECK (length(local_day) = 10), 
	CONSTRAINT check_ins_back CHECK (back BETWEEN 0 AND 10), 
	CONSTRAINT check_ins_leg CHECK (leg BETWEEN 0 AND 10), 
	CONSTRAINT check_ins_leg_site CHECK (leg_site BETWEEN 0 AND 6), 
	CONSTRAINT check_ins_elsewhere CHECK (elsewhere BETWEEN 0 AND 10), 
	CONSTRAINT check_ins_sharp CHECK (sharp IN (0, 1)), 
	CONSTRAINT check_ins_leg_moved_down CHECK (leg_moved_down IN (0, 1)), 
	CONSTRAINT check_ins_numb_or_weak CHECK (numb_or_weak IN (0, 1)), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "check_ins" VALUES(1,NULL,'morning','2026-11-20T07:00:00.000000Z',7200,'2026-11-20',NULL,NULL,0,NULL,NULL,NULL,NULL,20,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "check_ins" VALUES(2,'2026-11-21-1','before','2026-11-21T13:00:00.000000Z',7200,'2026-11-21',4,0,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "check_ins" VALUES(3,NULL,'after','2026-11-21T13:21:00.000000Z',7200,'2026-11-21',0,0,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "check_ins" VALUES(4,'2026-11-21-1','during','2026-11-21T13:19:00.000000Z',7200,'2026-11-21',NULL,5,4,2,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "check_ins" VALUES(5,'2026-11-21-1','during','2026-11-21T13:19:00.000000Z',7200,'2026-11-21',NULL,3,4,2,0,1,0,NULL,NULL,'leg',1,'bird_dog','R','2026-11-21T14:00:00.000000Z',7200);
CREATE TABLE diary_notes (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	note_day TEXT, 
	kind TEXT NOT NULL, 
	words TEXT NOT NULL, 
	minutes INTEGER, 
	until_day TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT diary_notes_number CHECK (number >= 1), 
	CONSTRAINT diary_notes_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT diary_notes_note_day CHECK (length(note_day) = 10), 
	CONSTRAINT diary_notes_kind CHECK (kind IN ('walk', 'activity', 'care', 'medicine', 'trigger', 'helped', 'brace', 'note')), 
	CONSTRAINT diary_notes_minutes CHECK (minutes BETWEEN 1 AND 1440), 
	CONSTRAINT diary_notes_until_day CHECK (length(until_day) = 10)
)
 STRICT

;
INSERT INTO "diary_notes" VALUES(1,1,'2026-11-20T11:00:00.000000Z',7200,'2026-11-20','walk','',20,NULL);
INSERT INTO "diary_notes" VALUES(2,2,'2026-11-20T11:01:00.000000Z',7200,'2026-11-20','medicine','the white ones',NULL,NULL);
INSERT INTO "diary_notes" VALUES(3,1,'2026-11-20T11:02:00.000000Z',7200,'2026-11-20','walk','with the dog',30,NULL);
INSERT INTO "diary_notes" VALUES(4,3,'2026-11-21T06:00:00.000000Z',7200,'2026-11-21','trigger','the car',NULL,NULL);
INSERT INTO "diary_notes" VALUES(5,3,'2026-11-21T07:00:00.000000Z',7200,NULL,'trigger','',NULL,NULL);
INSERT INTO "diary_notes" VALUES(6,2,'2026-11-23T07:00:00.000000Z',7200,'2026-11-20','medicine','the white ones',NULL,'2026-11-22');
CREATE TABLE exercise_ratings (
	id INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	ladder_id TEXT NOT NULL, 
	side TEXT, 
	worst INTEGER, 
	form TEXT, 
	made_easier INTEGER NOT NULL, 
	sharp INTEGER NOT NULL, 
	leg_moved_down INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, hurt INTEGER DEFAULT 0 NOT NULL CHECK (hurt IN (0, 1)), numb_or_weak INTEGER DEFAULT 0 NOT NULL CHECK (numb_or_weak IN (0, 1)), worst_leg INTEGER CHECK (worst_leg BETWEEN 0 AND 10), worst_elsewhere INTEGER CHECK (worst_elsewhere BETWEEN 0 AND 10), put_right_utc TEXT CHECK (length(put_right_utc) = 27), put_right_offset_s INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT exercise_ratings_side CHECK (side IN ('L', 'R')), 
	CONSTRAINT exercise_ratings_worst CHECK (worst BETWEEN 0 AND 10), 
	CONSTRAINT exercise_ratings_form CHECK (form IN ('clean', 'mostly', 'no')), 
	CONSTRAINT exercise_ratings_made_easier CHECK (made_easier IN (0, 1)), 
	CONSTRAINT exercise_ratings_sharp CHECK (sharp IN (0, 1)), 
	CONSTRAINT exercise_ratings_leg_moved_down CHECK (leg_moved_down IN (0, 1)), 
	CONSTRAINT exercise_ratings_at_utc CHECK (length(at_utc) = 27), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "exercise_ratings" VALUES(1,'2026-11-20-1','bird_dog',NULL,NULL,NULL,0,0,0,'2026-11-20T08:30:00.000000Z',7200,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "exercise_ratings" VALUES(2,'2026-11-20-1','side_plank','L',2,'clean',0,0,0,'2026-11-20T08:31:00.000000Z',7200,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "exercise_ratings" VALUES(3,'2026-11-21-1','side_plank',NULL,5,'no',1,1,0,'2026-11-21T13:19:00.000000Z',7200,0,0,NULL,NULL,NULL,NULL);
INSERT INTO "exercise_ratings" VALUES(4,'2026-11-21-1','bird_dog',NULL,NULL,NULL,0,0,0,'2026-11-21T13:20:00.000000Z',7200,1,1,5,2,NULL,NULL);
INSERT INTO "exercise_ratings" VALUES(5,'2026-11-21-1','bird_dog',NULL,NULL,NULL,0,0,0,'2026-11-21T13:20:00.000000Z',7200,1,1,3,2,'2026-11-21T14:00:00.000000Z',7200);
CREATE TABLE flare_notes (
	id INTEGER NOT NULL, 
	flare_id INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	word TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT flare_notes_word CHECK (word IN ('easing', 'not_easing', 'step', 'stay', 'taken_back')), 
	CONSTRAINT flare_notes_at_utc CHECK (length(at_utc) = 27), 
	FOREIGN KEY(flare_id) REFERENCES flares (id)
)
 STRICT

;
INSERT INTO "flare_notes" VALUES(1,1,'2026-11-22T07:00:00.000000Z',7200,'easing');
CREATE TABLE flare_told (
	id INTEGER NOT NULL, 
	flare_id INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	counts INTEGER NOT NULL, 
	activity TEXT, 
	posture TEXT, 
	braced INTEGER, 
	helped TEXT NOT NULL, 
	words TEXT NOT NULL, first_day TEXT, last_day TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT flare_told_counts CHECK (counts IN (0, 1)), 
	CONSTRAINT flare_told_braced CHECK (braced IN (0, 1)), 
	CONSTRAINT flare_told_at_utc CHECK (length(at_utc) = 27), 
	FOREIGN KEY(flare_id) REFERENCES flares (id)
)
 STRICT

;
INSERT INTO "flare_told" VALUES(1,1,'2026-11-23T07:05:00.000000Z',7200,1,'lifting','bent',0,'heat','Two crates.','2026-11-20','2026-11-22');
INSERT INTO "flare_told" VALUES(2,1,'2026-11-23T07:06:00.000000Z',7200,0,'lifting','bent',0,'heat','Two crates.',NULL,NULL);
CREATE TABLE flare_triggers (
	id INTEGER NOT NULL, 
	flare_id INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	activity TEXT, 
	posture TEXT, 
	braced INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT flare_triggers_braced CHECK (braced IN (0, 1)), 
	CONSTRAINT flare_triggers_at_utc CHECK (length(at_utc) = 27), 
	FOREIGN KEY(flare_id) REFERENCES flares (id)
)
 STRICT

;
INSERT INTO "flare_triggers" VALUES(1,2,'2026-11-24T07:01:00.000000Z',7200,'sitting','bent',0);
CREATE TABLE flares (
	id INTEGER NOT NULL, 
	began_utc TEXT NOT NULL, 
	began_offset_s INTEGER NOT NULL, 
	begun_by TEXT NOT NULL, 
	ended_utc TEXT, 
	ended_offset_s INTEGER, 
	activity TEXT, 
	posture TEXT, 
	braced INTEGER, 
	helped TEXT DEFAULT '' NOT NULL, 
	words TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT flares_begun_by CHECK (begun_by IN ('button', 'proposed')), 
	CONSTRAINT flares_braced CHECK (braced IN (0, 1)), 
	CONSTRAINT flares_began_utc CHECK (length(began_utc) = 27), 
	CONSTRAINT flares_ended_utc CHECK (length(ended_utc) = 27), 
	CONSTRAINT flares_ended_offset CHECK ((ended_utc IS NULL) = (ended_offset_s IS NULL))
)
 STRICT

;
INSERT INTO "flares" VALUES(1,'2026-11-21T07:10:00.000000Z',7200,'button','2026-11-23T07:00:00.000000Z',7200,'lifting','bent',0,'walking heat','A crate.');
INSERT INTO "flares" VALUES(2,'2026-11-24T07:00:00.000000Z',7200,'proposed',NULL,NULL,NULL,NULL,NULL,'','');
CREATE TABLE function_answers (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	scale TEXT NOT NULL, 
	version TEXT NOT NULL, 
	language TEXT NOT NULL, 
	item TEXT NOT NULL, 
	words TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	telling INTEGER DEFAULT '1' NOT NULL, 
	put_right_utc TEXT, 
	put_right_offset_s INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT function_answers_number CHECK (number >= 1), 
	CONSTRAINT function_answers_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT function_answers_scale CHECK (scale IN ('psfs', 'minutes', 'peg', 'rmdq')), 
	CONSTRAINT function_answers_value CHECK (value BETWEEN 0 AND 1440), 
	CONSTRAINT function_answers_telling CHECK (telling >= 1), 
	CONSTRAINT function_answers_put_right_utc CHECK (length(put_right_utc) = 27), 
	CONSTRAINT function_answers_item UNIQUE (number, telling, item)
)
 STRICT

;
INSERT INTO "function_answers" VALUES(1,1,'2026-11-23T08:00:00.000000Z',7200,'psfs','Stratford 1995','en','1','tie my shoes',4,1,NULL,NULL);
INSERT INTO "function_answers" VALUES(2,1,'2026-11-23T08:00:00.000000Z',7200,'psfs','Stratford 1995','en','2','garden',7,1,NULL,NULL);
INSERT INTO "function_answers" VALUES(3,2,'2026-11-23T08:01:00.000000Z',7200,'minutes','1','en','sit','',20,1,NULL,NULL);
INSERT INTO "function_answers" VALUES(4,2,'2026-11-23T08:01:00.000000Z',7200,'minutes','1','en','sit','',30,2,'2026-11-23T09:00:00.000000Z',7200);
INSERT INTO "function_answers" VALUES(5,2,'2026-11-23T08:01:00.000000Z',7200,'minutes','1','en','','',0,3,'2026-11-23T09:01:00.000000Z',7200);
CREATE TABLE got_up (
	id INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT got_up_local_day CHECK (length(local_day) = 10), 
	CONSTRAINT got_up_at_utc CHECK (length(at_utc) = 27)
)
 STRICT

;
INSERT INTO "got_up" VALUES(1,'2026-11-20','2026-11-20T04:45:00.000000Z',7200);
INSERT INTO "got_up" VALUES(2,'2026-11-20','2026-11-20T05:00:00.000000Z',7200);
CREATE TABLE holds (
	id INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	hold_no INTEGER NOT NULL, 
	attempt INTEGER NOT NULL, 
	ladder_id TEXT NOT NULL, 
	exercise_name TEXT NOT NULL, 
	rung_id TEXT NOT NULL, 
	rung_name TEXT NOT NULL, 
	side TEXT, 
	set_no INTEGER NOT NULL, 
	rep_no INTEGER NOT NULL, 
	planned_s REAL NOT NULL, 
	held_s REAL NOT NULL, 
	rest_before_s REAL, 
	paused_s REAL NOT NULL, 
	late_s REAL NOT NULL, 
	outcome TEXT NOT NULL, 
	started_utc TEXT NOT NULL, 
	started_offset_s INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT holds_attempt_once UNIQUE (session_id, hold_no, attempt), 
	CONSTRAINT holds_hold_no CHECK (hold_no >= 0), 
	CONSTRAINT holds_attempt CHECK (attempt >= 1), 
	CONSTRAINT holds_side CHECK (side IN ('L', 'R')), 
	CONSTRAINT holds_seconds CHECK (planned_s >= 0 AND held_s >= 0 AND paused_s >= 0), 
	CONSTRAINT holds_rest_before CHECK (rest_before_s >= 0), 
	CONSTRAINT holds_outcome CHECK (outcome IN ('completed', 'paused', 'interrupted', 'skipped', 'stopped', 'hurt', 'easier')), 
	CONSTRAINT holds_started_utc CHECK (length(started_utc) = 27), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "holds" VALUES(1,'2026-11-20-1',0,1,'side_plank','Side plank','SB1','Wall side plank','L',1,1,5.0,5.0,NULL,0.0,0.003,'completed','2026-11-20T08:00:00.000000Z',7200);
INSERT INTO "holds" VALUES(2,'2026-11-20-1',1,1,'side_plank','Side plank','SB1','Wall side plank','L',1,2,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:01:00.000000Z',7200);
INSERT INTO "holds" VALUES(3,'2026-11-20-1',2,1,'side_plank','Side plank','SB1','Wall side plank','L',1,3,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:02:00.000000Z',7200);
INSERT INTO "holds" VALUES(4,'2026-11-20-1',3,1,'side_plank','Side plank','SB1','Wall side plank','L',1,4,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:03:00.000000Z',7200);
INSERT INTO "holds" VALUES(5,'2026-11-20-1',4,1,'side_plank','Side plank','SB1','Wall side plank','L',1,5,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:04:00.000000Z',7200);
INSERT INTO "holds" VALUES(6,'2026-11-20-1',5,1,'side_plank','Side plank','SB1','Wall side plank','L',1,6,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:05:00.000000Z',7200);
INSERT INTO "holds" VALUES(7,'2026-11-20-1',6,1,'side_plank','Side plank','SB1','Wall side plank','L',1,7,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:06:00.000000Z',7200);
INSERT INTO "holds" VALUES(8,'2026-11-20-1',7,1,'side_plank','Side plank','SB1','Wall side plank','L',1,8,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:07:00.000000Z',7200);
INSERT INTO "holds" VALUES(9,'2026-11-20-1',8,1,'side_plank','Side plank','SB1','Wall side plank','L',1,9,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:08:00.000000Z',7200);
INSERT INTO "holds" VALUES(10,'2026-11-20-1',9,1,'side_plank','Side plank','SB1','Wall side plank','L',1,10,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:09:00.000000Z',7200);
INSERT INTO "holds" VALUES(11,'2026-11-20-1',10,1,'side_plank','Side plank','SB1','Wall side plank','L',1,11,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:10:00.000000Z',7200);
INSERT INTO "holds" VALUES(12,'2026-11-20-1',11,1,'side_plank','Side plank','SB1','Wall side plank','L',1,12,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:11:00.000000Z',7200);
INSERT INTO "holds" VALUES(13,'2026-11-20-1',12,1,'side_plank','Side plank','SB1','Wall side plank','L',1,13,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:12:00.000000Z',7200);
INSERT INTO "holds" VALUES(14,'2026-11-20-1',13,1,'side_plank','Side plank','SB1','Wall side plank','L',1,14,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:13:00.000000Z',7200);
INSERT INTO "holds" VALUES(15,'2026-11-20-1',14,1,'side_plank','Side plank','SB1','Wall side plank','L',1,15,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:14:00.000000Z',7200);
INSERT INTO "holds" VALUES(16,'2026-11-20-1',15,1,'side_plank','Side plank','SB1','Wall side plank','L',1,16,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:15:00.000000Z',7200);
INSERT INTO "holds" VALUES(17,'2026-11-20-1',16,1,'side_plank','Side plank','SB1','Wall side plank','L',1,17,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:16:00.000000Z',7200);
INSERT INTO "holds" VALUES(18,'2026-11-20-1',17,1,'side_plank','Side plank','SB1','Wall side plank','L',1,18,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:17:00.000000Z',7200);
INSERT INTO "holds" VALUES(19,'2026-11-20-1',18,1,'side_plank','Side plank','SB1','Wall side plank','L',1,19,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:18:00.000000Z',7200);
INSERT INTO "holds" VALUES(20,'2026-11-20-1',19,1,'side_plank','Side plank','SB1','Wall side plank','L',1,20,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:19:00.000000Z',7200);
INSERT INTO "holds" VALUES(21,'2026-11-20-1',20,1,'side_plank','Side plank','SB1','Wall side plank','L',1,21,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:20:00.000000Z',7200);
INSERT INTO "holds" VALUES(22,'2026-11-20-1',21,1,'side_plank','Side plank','SB1','Wall side plank','L',1,22,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:21:00.000000Z',7200);
INSERT INTO "holds" VALUES(23,'2026-11-20-1',22,1,'side_plank','Side plank','SB1','Wall side plank','L',1,23,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:22:00.000000Z',7200);
INSERT INTO "holds" VALUES(24,'2026-11-20-1',23,1,'side_plank','Side plank','SB1','Wall side plank','L',1,24,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:23:00.000000Z',7200);
INSERT INTO "holds" VALUES(25,'2026-11-20-1',24,1,'side_plank','Side plank','SB1','Wall side plank','L',1,25,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:24:00.000000Z',7200);
INSERT INTO "holds" VALUES(26,'2026-11-20-1',25,1,'side_plank','Side plank','SB1','Wall side plank','L',1,26,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:25:00.000000Z',7200);
INSERT INTO "holds" VALUES(27,'2026-11-20-1',26,1,'side_plank','Side plank','SB1','Wall side plank','L',1,27,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:26:00.000000Z',7200);
INSERT INTO "holds" VALUES(28,'2026-11-20-1',27,1,'side_plank','Side plank','SB1','Wall side plank','L',1,28,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:27:00.000000Z',7200);
INSERT INTO "holds" VALUES(29,'2026-11-20-1',28,1,'side_plank','Side plank','SB1','Wall side plank','L',1,29,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:28:00.000000Z',7200);
INSERT INTO "holds" VALUES(30,'2026-11-20-1',29,1,'side_plank','Side plank','SB1','Wall side plank','L',1,30,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-20T08:29:00.000000Z',7200);
INSERT INTO "holds" VALUES(31,'2026-11-21-1',0,1,'side_plank','Side plank','SB1','Wall side plank','L',1,1,5.0,1.5,NULL,0.0,0.003,'interrupted','2026-11-23T09:30:00.000000Z',3600);
INSERT INTO "holds" VALUES(32,'2026-11-21-1',0,2,'side_plank','Side plank','SB1','Wall side plank','L',1,1,5.0,5.0,NULL,0.0,0.003,'completed','2026-11-21T13:00:00.000000Z',7200);
INSERT INTO "holds" VALUES(33,'2026-11-21-1',1,2,'side_plank','Side plank','SB1','Wall side plank','L',1,2,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:01:00.000000Z',7200);
INSERT INTO "holds" VALUES(34,'2026-11-21-1',2,2,'side_plank','Side plank','SB1','Wall side plank','L',1,3,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:02:00.000000Z',7200);
INSERT INTO "holds" VALUES(35,'2026-11-21-1',3,2,'side_plank','Side plank','SB1','Wall side plank','L',1,4,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:03:00.000000Z',7200);
INSERT INTO "holds" VALUES(36,'2026-11-21-1',4,2,'side_plank','Side plank','SB1','Wall side plank','L',1,5,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:04:00.000000Z',7200);
INSERT INTO "holds" VALUES(37,'2026-11-21-1',5,2,'side_plank','Side plank','SB1','Wall side plank','L',1,6,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:05:00.000000Z',7200);
INSERT INTO "holds" VALUES(38,'2026-11-21-1',6,2,'side_plank','Side plank','SB1','Wall side plank','L',1,7,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:06:00.000000Z',7200);
INSERT INTO "holds" VALUES(39,'2026-11-21-1',7,2,'side_plank','Side plank','SB1','Wall side plank','L',1,8,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:07:00.000000Z',7200);
INSERT INTO "holds" VALUES(40,'2026-11-21-1',8,2,'side_plank','Side plank','SB1','Wall side plank','L',1,9,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:08:00.000000Z',7200);
INSERT INTO "holds" VALUES(41,'2026-11-21-1',9,2,'side_plank','Side plank','SB1','Wall side plank','L',1,10,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:09:00.000000Z',7200);
INSERT INTO "holds" VALUES(42,'2026-11-21-1',10,2,'side_plank','Side plank','SB1','Wall side plank','L',1,11,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-21T13:10:00.000000Z',7200);
INSERT INTO "holds" VALUES(43,'2026-11-21-1',11,1,'side_plank','Side plank','SB1','Wall side plank',NULL,1,12,5.0,2.25,4.0,0.0,0.003,'stopped','2026-11-23T09:30:00.000000Z',3600);
INSERT INTO "holds" VALUES(44,'2026-11-23-1',0,1,'side_plank','Side plank','SB1','Wall side plank','L',1,1,5.0,5.0,NULL,0.0,0.003,'completed','2026-11-23T22:31:00.000000Z',7200);
INSERT INTO "holds" VALUES(45,'2026-11-23-1',1,1,'side_plank','Side plank','SB1','Wall side plank','L',1,2,5.0,5.0,4.0,0.0,0.003,'completed','2026-11-23T22:32:00.000000Z',7200);
INSERT INTO "holds" VALUES(46,'2026-11-23-1',2,1,'side_plank','Side plank','SB1','Wall side plank','L',1,3,5.0,0.0,4.0,0.0,0.003,'hurt','2026-11-23T22:34:00.000000Z',7200);
INSERT INTO "holds" VALUES(47,'2026-11-23-1',3,1,'side_plank','Side plank','SB1','Wall side plank','L',1,4,5.0,0.0,4.0,0.0,0.003,'easier','2026-11-23T09:30:00.000000Z',3600);
CREATE TABLE movements_done (
	id INTEGER NOT NULL, 
	movement_id TEXT NOT NULL, 
	started_utc TEXT NOT NULL, 
	started_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	planned_s REAL NOT NULL, 
	done_s REAL NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT movements_done_started_utc CHECK (length(started_utc) = 27), 
	CONSTRAINT movements_done_local_day CHECK (length(local_day) = 10), 
	CONSTRAINT movements_done_seconds CHECK (planned_s > 0 AND done_s > 0)
)
 STRICT

;
INSERT INTO "movements_done" VALUES(1,'heat','2026-11-20T07:40:00.000000Z',7200,'2026-11-20',900.0,870.5);
INSERT INTO "movements_done" VALUES(2,'walk','2026-11-21T10:00:00.000000Z',7200,'2026-11-21',300.0,320.0);
CREATE TABLE plans (
	id INTEGER NOT NULL, 
	since_utc TEXT NOT NULL, 
	since_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	program_id TEXT NOT NULL, 
	program_version INTEGER NOT NULL, 
	program_fingerprint TEXT NOT NULL, 
	prescription TEXT NOT NULL, reason TEXT DEFAULT '' NOT NULL, changed_by TEXT DEFAULT 'user' NOT NULL CONSTRAINT plans_changed_by CHECK (changed_by IN ('user', 'pt', 'rule')), why TEXT CHECK (why IS NULL OR json_valid(why)), 
	PRIMARY KEY (id), 
	CONSTRAINT plans_since_utc CHECK (length(since_utc) = 27), 
	CONSTRAINT plans_local_day CHECK (length(local_day) = 10), 
	CONSTRAINT plans_prescription CHECK (json_valid(prescription))
)
 STRICT

;
INSERT INTO "plans" VALUES(1,'2026-11-20T07:00:00.000000Z',7200,'2026-11-20','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[{"movement_id":"cat_camel","name":"Cat-camel","cycles":6,"cycle_s":4.0,"standing":false}],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}','','pt','{"changes":[{"what":"sessions","before":"3","after":"2","name":"","was":[],"will_be":[],"ladder_id":null,"sides":[]},{"what":"rung","before":"BD1","after":"BD2","name":"Bird dog","was":["Leg slide"],"will_be":["Leg lift"],"ladder_id":"bird_dog","sides":["L"]}]}');
CREATE TABLE pt_questions (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	word TEXT NOT NULL, 
	words TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT pt_questions_number CHECK (number >= 1), 
	CONSTRAINT pt_questions_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT pt_questions_word CHECK (word IN ('open', 'asked', 'taken_out'))
)
 STRICT

;
INSERT INTO "pt_questions" VALUES(1,1,'2026-11-20T10:03:00.000000Z',7200,'open','May I swim?');
INSERT INTO "pt_questions" VALUES(2,2,'2026-11-20T10:04:00.000000Z',7200,'open','Heat before?');
INSERT INTO "pt_questions" VALUES(3,1,'2026-11-22T10:00:00.000000Z',7200,'asked','May I swim?');
CREATE TABLE reminder_events (
	id INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	word TEXT NOT NULL, 
	slot_id TEXT, 
	until_utc TEXT, 
	channel TEXT, 
	why TEXT, 
	PRIMARY KEY (id), 
	CONSTRAINT reminder_events_word CHECK (word IN ('shown', 'repeated', 'came_back', 'tried', 'started', 'snoozed', 'skipped', 'not_today', 'paused', 'resumed')), 
	CONSTRAINT reminder_events_channel CHECK (channel IN ('desktop', 'tray', 'window')), 
	CONSTRAINT reminder_events_why CHECK (why IN ('pain', 'tired', 'no_time', 'away', 'other')), 
	CONSTRAINT reminder_events_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT reminder_events_until_utc CHECK (length(until_utc) = 27), 
	CONSTRAINT reminder_events_local_day CHECK (length(local_day) = 10)
)
 STRICT

;
INSERT INTO "reminder_events" VALUES(1,'2026-11-20T08:00:00.000000Z',7200,'2026-11-20','shown','mid_morning',NULL,'desktop',NULL);
INSERT INTO "reminder_events" VALUES(2,'2026-11-20T08:02:00.000000Z',7200,'2026-11-20','snoozed','mid_morning','2026-11-20T08:12:00.000000Z',NULL,NULL);
INSERT INTO "reminder_events" VALUES(3,'2026-11-21T07:00:00.000000Z',7200,'2026-11-21','not_today',NULL,NULL,NULL,'pain');
CREATE TABLE rung_swaps (
	id INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	from_hold INTEGER NOT NULL, 
	ladder_id TEXT NOT NULL, 
	sides TEXT NOT NULL, 
	rung_id TEXT NOT NULL, 
	rung_name TEXT NOT NULL, 
	hold_s REAL NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT rung_swaps_once UNIQUE (session_id, from_hold, ladder_id, sides, rung_id), 
	CONSTRAINT rung_swaps_from_hold CHECK (from_hold >= 0), 
	CONSTRAINT rung_swaps_sides CHECK (sides IN ('', 'L', 'R', 'LR')), 
	CONSTRAINT rung_swaps_hold_s CHECK (hold_s > 0), 
	CONSTRAINT rung_swaps_at_utc CHECK (length(at_utc) = 27), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "rung_swaps" VALUES(1,'2026-11-23-1',3,'side_plank','L','SB0','Wall side plank',4.0,'2026-11-23T22:35:00.000000Z',7200);
CREATE TABLE session_changes (
	id INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	word TEXT NOT NULL, 
	status_before TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT session_changes_word CHECK (word IN ('left_out', 'put_back')), 
	CONSTRAINT session_changes_status_before CHECK (status_before IN ('completed', 'partial', 'stopped', 'discarded')), 
	CONSTRAINT session_changes_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT session_changes_local_day CHECK (length(local_day) = 10), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "session_changes" VALUES(1,'2026-11-21-2','2026-11-21T16:05:00.000000Z',7200,'2026-11-21','put_back','discarded');
INSERT INTO "session_changes" VALUES(2,'2026-11-21-2','2026-11-21T16:06:00.000000Z',7200,'2026-11-21','left_out','stopped');
CREATE TABLE sessions (
	id TEXT NOT NULL, 
	local_day TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	started_utc TEXT NOT NULL, 
	started_offset_s INTEGER NOT NULL, 
	ended_utc TEXT, 
	ended_offset_s INTEGER, 
	slot_id TEXT, 
	status TEXT NOT NULL, 
	first_leg TEXT NOT NULL, 
	program_id TEXT NOT NULL, 
	program_version INTEGER NOT NULL, 
	program_fingerprint TEXT NOT NULL, 
	prescription TEXT NOT NULL, 
	holds_planned INTEGER NOT NULL, 
	holds_completed INTEGER NOT NULL, 
	planned_s REAL NOT NULL, 
	held_s REAL NOT NULL, minutes_wanted REAL CHECK (minutes_wanted > 0), kind TEXT DEFAULT 'ordinary' NOT NULL CHECK (kind IN ('ordinary', 'bad_day', 'flare')), added_utc TEXT CHECK (length(added_utc) = 27), added_offset_s INTEGER, 
	PRIMARY KEY (id), 
	CONSTRAINT sessions_day_number UNIQUE (local_day, number), 
	CONSTRAINT sessions_id CHECK (id = local_day || '-' || number), 
	CONSTRAINT sessions_local_day CHECK (length(local_day) = 10), 
	CONSTRAINT sessions_number CHECK (number >= 1), 
	CONSTRAINT sessions_started_utc CHECK (length(started_utc) = 27), 
	CONSTRAINT sessions_ended_utc CHECK (length(ended_utc) = 27), 
	CONSTRAINT sessions_ended CHECK ((ended_utc IS NULL) = (status = 'running')), 
	CONSTRAINT sessions_ended_offset CHECK ((ended_utc IS NULL) = (ended_offset_s IS NULL)), 
	CONSTRAINT sessions_status CHECK (status IN ('running', 'completed', 'partial', 'stopped', 'discarded')), 
	CONSTRAINT sessions_first_leg CHECK (first_leg IN ('L', 'R')), 
	CONSTRAINT sessions_prescription CHECK (json_valid(prescription)), 
	CONSTRAINT sessions_holds CHECK (holds_planned >= 0 AND holds_completed >= 0), 
	CONSTRAINT sessions_seconds CHECK (planned_s >= 0 AND held_s >= 0)
)
 STRICT

;
INSERT INTO "sessions" VALUES('2026-11-20-1','2026-11-20',1,'2026-11-20T08:00:00.000000Z',7200,'2026-11-20T08:31:00.000000Z',7200,'mid_morning','completed','L','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}',30,30,150.0,150.0,NULL,'ordinary',NULL,NULL);
INSERT INTO "sessions" VALUES('2026-11-21-1','2026-11-21',1,'2026-11-21T13:00:00.000000Z',7200,'2026-11-21T13:20:00.000000Z',7200,'mid_afternoon','stopped','L','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}',30,11,150.0,58.75,5.0,'bad_day',NULL,NULL);
INSERT INTO "sessions" VALUES('2026-11-21-2','2026-11-21',2,'2026-11-21T16:00:00.000000Z',7200,'2026-11-21T16:01:00.000000Z',7200,NULL,'discarded','L','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}',30,0,150.0,0.0,NULL,'ordinary',NULL,NULL);
INSERT INTO "sessions" VALUES('2026-11-23-1','2026-11-23',1,'2026-11-23T22:30:00.000000Z',7200,NULL,NULL,NULL,'running','L','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}',30,2,150.0,10.0,NULL,'ordinary',NULL,NULL);
INSERT INTO "sessions" VALUES('2026-11-22-1','2026-11-22',1,'2026-11-22T08:00:00.000000Z',7200,'2026-11-22T08:09:00.000000Z',7200,'mid_morning','partial','L','starter',1,'0000000000000000000000000000000000000000000000000000000000000000','{"program_id":"starter","program_version":1,"program_name":"Starter","fingerprint":"0000000000000000000000000000000000000000000000000000000000000000","wake_guard_min":60,"min_gap_min":90,"slots":[{"id":"mid_morning","name":"Mid-morning","opens":"10:00:00","closes":"12:30:00"},{"id":"mid_afternoon","name":"Mid-afternoon","opens":"14:00:00","closes":"16:30:00"},{"id":"early_evening","name":"Early evening","opens":"17:30:00","closes":"20:00:00"}],"warm_up":[],"exercises":[{"without_sides":[],"standing":[],"ladder_id":"curl_up","name":"Curl up","side_rule":"swap_leg","left":{"id":"CU2","name":"The CU2 version"},"right":{"id":"CU2","name":"The CU2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"side_plank","name":"Side plank","side_rule":"each_side","left":{"id":"SB1","name":"The SB1 version"},"right":{"id":"SB1","name":"The SB1 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]},{"without_sides":[],"standing":[],"ladder_id":"bird_dog","name":"Bird dog","side_rule":"each_side","left":{"id":"BD2","name":"The BD2 version"},"right":{"id":"BD2","name":"The BD2 version"},"sets":[3,2,1],"hold_s":5.0,"reset_s":4.0,"rest_s":30.0,"locked":false,"options":[]}],"rules":{"purpose":"everyday","pain_mode":"sparing","pain":{"green_max":2,"amber_max":4,"relative_from":3,"relative_green":1,"relative_amber":2,"always_red_from":8,"no_session_from":7},"progression":{"sessions":3,"min_days":2,"add_reps":1,"top":[6,4,2],"times_at_top":2,"start_again":[3,2,1],"after_rise_max":1,"morning_rise_max":1,"changes_a_week":1},"step_down":{"reps_after_early_stops":1,"reps_after_amber":2,"reps_after_unsettled":1,"rung_after_red":1,"rung_after_amber":3,"rung_after_form_breaks":2,"rung_after_unsettled":2,"rung_at_morning_rise":2,"pause_after_leg_moves_down":2},"ramp":null,"flare_return":null,"lock":{"plan":false,"by":""},"walking":null},"program_slots":[],"short_on_time":[],"paused":[]}',30,15,150.0,0.0,NULL,'ordinary','2026-11-23T06:00:00.000000Z',7200);
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "settings" VALUES('volume','0.7');
CREATE TABLE suggestion_answers (
	id INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	ladder_id TEXT, 
	sides TEXT NOT NULL, 
	leads_to TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	sentence TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	local_day TEXT NOT NULL, 
	why TEXT CHECK (why IS NULL OR json_valid(why)), 
	PRIMARY KEY (id), 
	CONSTRAINT suggestion_answers_sides CHECK (sides IN ('', 'L', 'R', 'LR')), 
	CONSTRAINT suggestion_answers_answer CHECK (answer IN ('taken', 'not_now', 'never', 'for_the_pt')), 
	CONSTRAINT suggestion_answers_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT suggestion_answers_local_day CHECK (length(local_day) = 10)
)
 STRICT

;
INSERT INTO "suggestion_answers" VALUES(1,'add_reps','side_plank','LR','4-3-2','not_now','','2026-11-21T13:25:00.000000Z',7200,'2026-11-21','{"advice":{"key":{"rule":"add_reps","ladder_id":"side_plank","sides":["L","R"],"to":"4-3-2"},"name":"Side plank","before":"3-2-1","after":"4-3-2","grounds":{"reason":"clean","sessions":["2026-11-20-1","2026-11-21-1","2026-11-22-1"],"days":3,"count":3,"worst":[0,2],"morning":2,"usual":2.5,"due":0,"done":0.0},"sets":[3,2,1],"sets_after":[4,3,2],"at_the_end":false,"hold_s":null,"hold_after_s":null,"hold_usual_s":null}}');
INSERT INTO "suggestion_answers" VALUES(2,'add_reps','side_plank','LR','4-3-2','never','','2026-11-22T07:00:00.000000Z',7200,'2026-11-22','{"advice":{"key":{"rule":"add_reps","ladder_id":"side_plank","sides":["L","R"],"to":"4-3-2"},"name":"Side plank","before":"3-2-1","after":"4-3-2","grounds":{"reason":"clean","sessions":["2026-11-20-1","2026-11-21-1","2026-11-22-1"],"days":3,"count":3,"worst":[0,2],"morning":2,"usual":2.5,"due":0,"done":0.0},"sets":[3,2,1],"sets_after":[4,3,2],"at_the_end":false,"hold_s":null,"hold_after_s":null,"hold_usual_s":null}}');
INSERT INTO "suggestion_answers" VALUES(3,'add_reps','side_plank','LR','4-3-2','for_the_pt','','2026-11-23T07:00:00.000000Z',7200,'2026-11-23','{"advice":{"key":{"rule":"add_reps","ladder_id":"side_plank","sides":["L","R"],"to":"4-3-2"},"name":"Side plank","before":"3-2-1","after":"4-3-2","grounds":{"reason":"clean","sessions":["2026-11-20-1","2026-11-21-1","2026-11-22-1"],"days":3,"count":3,"worst":[0,2],"morning":2,"usual":2.5,"due":0,"done":0.0},"sets":[3,2,1],"sets_after":[4,3,2],"at_the_end":false,"hold_s":null,"hold_after_s":null,"hold_usual_s":null}}');
CREATE TABLE told_pain (
	id INTEGER NOT NULL, 
	session_id TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	back INTEGER, 
	leg INTEGER, 
	leg_site INTEGER, 
	told_utc TEXT NOT NULL, 
	told_offset_s INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT told_pain_asked CHECK (asked IN ('before', 'after')), 
	CONSTRAINT told_pain_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT told_pain_told_utc CHECK (length(told_utc) = 27), 
	CONSTRAINT told_pain_back CHECK (back BETWEEN 0 AND 10), 
	CONSTRAINT told_pain_leg CHECK (leg BETWEEN 0 AND 10), 
	CONSTRAINT told_pain_leg_site CHECK (leg_site BETWEEN 0 AND 6), 
	CONSTRAINT told_pain_once UNIQUE (session_id, asked), 
	FOREIGN KEY(session_id) REFERENCES sessions (id)
)
 STRICT

;
INSERT INTO "told_pain" VALUES(1,'2026-11-22-1','before','2026-11-22T08:00:00.000000Z',7200,5,0,NULL,'2026-11-23T06:00:00.000000Z',7200);
INSERT INTO "told_pain" VALUES(2,'2026-11-22-1','after','2026-11-22T08:09:00.000000Z',7200,3,NULL,3,'2026-11-23T06:00:00.000000Z',7200);
CREATE TABLE visits (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	visit_day TEXT, 
	who TEXT NOT NULL, 
	agreed TEXT NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT visits_number CHECK (number >= 1), 
	CONSTRAINT visits_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT visits_visit_day CHECK (length(visit_day) = 10)
)
 STRICT

;
INSERT INTO "visits" VALUES(1,1,'2026-11-20T10:00:00.000000Z',7200,'2026-11-19','Anna Maier','Bird dog: a rung up.');
INSERT INTO "visits" VALUES(2,2,'2026-11-20T10:01:00.000000Z',7200,'2026-11-19','','');
INSERT INTO "visits" VALUES(3,2,'2026-11-20T10:02:00.000000Z',7200,NULL,'','');
CREATE TABLE warning_sign_deeds (
    id INTEGER NOT NULL,
    warning_signs_id TEXT NOT NULL,
    deed TEXT NOT NULL,
    said_by TEXT NOT NULL,
    seen_on TEXT,
    at_utc TEXT NOT NULL,
    at_offset_s INTEGER NOT NULL,
    local_day TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT warning_sign_deeds_deed
        CHECK (deed IN ('seen', 'clinician_agreed', 'clinician_refused', 'printed', 'taken_back')),
    CONSTRAINT warning_sign_deeds_seen_on CHECK (length(seen_on) = 10),
    CONSTRAINT warning_sign_deeds_seen CHECK ((seen_on IS NULL) = (deed <> 'seen')),
    CONSTRAINT warning_sign_deeds_at_utc CHECK (length(at_utc) = 27),
    CONSTRAINT warning_sign_deeds_local_day CHECK (length(local_day) = 10),
    FOREIGN KEY(warning_signs_id) REFERENCES warning_signs (id)
) STRICT
;
INSERT INTO "warning_sign_deeds" VALUES(1,'signs-1','taken_back','',NULL,'2026-11-22T08:30:00.000000Z',7200,'2026-11-22');
INSERT INTO "warning_sign_deeds" VALUES(2,'signs-1','printed','',NULL,'2026-11-22T09:00:00.000000Z',7200,'2026-11-22');
INSERT INTO "warning_sign_deeds" VALUES(3,'signs-1','clinician_refused','Not before an X-ray',NULL,'2026-11-22T10:00:00.000000Z',7200,'2026-11-22');
INSERT INTO "warning_sign_deeds" VALUES(4,'signs-1','seen','Dr. Abara','2026-11-22','2026-11-22T18:00:00.000000Z',7200,'2026-11-22');
CREATE TABLE warning_signs (
    id TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    at_offset_s INTEGER NOT NULL,
    local_day TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    answers TEXT NOT NULL,
    shown TEXT NOT NULL,
    said_utc TEXT,
    said_offset_s INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT warning_signs_at_utc CHECK (length(at_utc) = 27),
    CONSTRAINT warning_signs_local_day CHECK (length(local_day) = 10),
    CONSTRAINT warning_signs_answers CHECK (json_valid(answers)),
    CONSTRAINT warning_signs_shown
        CHECK (shown IN ('emergency', 'doctor_today', 'soon', 'go_on')),
    CONSTRAINT warning_signs_said_utc CHECK (length(said_utc) = 27),
    CONSTRAINT warning_signs_said CHECK ((said_utc IS NULL) = (said_offset_s IS NULL))
) STRICT
;
INSERT INTO "warning_signs" VALUES('signs-2026-11-20T07:00:00+00:00','2026-11-20T07:00:00.000000Z',7200,'2026-11-20','first_start','{"saddle_numbness": "no", "bladder": "no", "bowel": "no", "sexual_function": "no", "both_legs": "no", "hard_fall": "no", "chest_pain": "no", "fever_very_unwell": "no", "fever_or_infection": "no", "weight_loss_or_cancer": "no", "pain_at_rest": "no", "one_leg_weak": "no", "unsteady_or_bent": "no", "band_or_lump": "no", "weak_bones_new_pain": "no", "six_weeks": "no", "two_days": "no", "unusual_age": "no"}','go_on',NULL,NULL);
INSERT INTO "warning_signs" VALUES('signs-1','2026-11-22T08:00:00.000000Z',7200,'2026-11-22','leg_further_down','{"saddle_numbness": "no", "bladder": "not_sure", "bowel": "no", "sexual_function": "no", "both_legs": "no", "hard_fall": "no", "chest_pain": "no", "fever_very_unwell": "no", "fever_or_infection": "no", "weight_loss_or_cancer": "no", "pain_at_rest": "no"}','emergency','2026-11-21T13:00:00.000000Z',7200);
CREATE TABLE weekly_reviews (
	id INTEGER NOT NULL, 
	week_start TEXT NOT NULL, 
	at_utc TEXT NOT NULL, 
	at_offset_s INTEGER NOT NULL, 
	skipped INTEGER NOT NULL, 
	barriers TEXT NOT NULL, 
	words TEXT NOT NULL, 
	sure INTEGER, answers TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT weekly_reviews_week_start CHECK (length(week_start) = 10), 
	CONSTRAINT weekly_reviews_at_utc CHECK (length(at_utc) = 27), 
	CONSTRAINT weekly_reviews_skipped CHECK (skipped IN (0, 1)), 
	CONSTRAINT weekly_reviews_sure CHECK (sure BETWEEN 0 AND 10)
)
 STRICT

;
INSERT INTO "weekly_reviews" VALUES(1,'2026-11-09','2026-11-16T07:00:00.000000Z',7200,1,'','',NULL,'');
INSERT INTO "weekly_reviews" VALUES(2,'2026-11-16','2026-11-23T07:00:00.000000Z',7200,0,'','',NULL,'');
INSERT INTO "weekly_reviews" VALUES(3,'2026-11-16','2026-11-23T07:01:00.000000Z',7200,0,'no_time pain','Overtime.',6,'[["Does sitting hurt less?", "A little."]]');
CREATE INDEX sessions_running ON sessions (started_utc) WHERE ended_utc IS NULL;
CREATE INDEX exercise_ratings_session ON exercise_ratings (session_id);
CREATE INDEX check_ins_day ON check_ins (local_day);
CREATE INDEX check_ins_session ON check_ins (session_id);
CREATE INDEX bad_days_day ON bad_days (local_day);
CREATE INDEX flare_notes_flare ON flare_notes (flare_id);
CREATE INDEX reminder_events_day ON reminder_events (local_day);
CREATE INDEX session_changes_session ON session_changes (session_id);
COMMIT;

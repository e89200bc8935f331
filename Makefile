# Every command a contributor needs; "make" alone lists them.
# Plain enough for GNU make 4 and for the 3.81 that macOS ships.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:

# Given on the command line:  make run ARGS="--data-dir /tmp/try"
ARGS ?=
# make test TESTS="tests/domain -k dose"
TESTS ?=
# The whole suite takes a core a quarter of an hour, so it takes all of them; a file stays on one.
# Those that take long come first, or one core would be alone with them at the end.
ON_ALL_CORES := -n auto --dist loadfile --no-loadscope-reorder
# What needs no window, process, device or hostile file.
QUICK := tests/domain tests/engine tests/services tests/handover
# make setup PYTHON=python3.12
PYTHON ?=

PY := .venv/bin/python
READY := .venv/ready

# A .venv that was moved, or whose Python is gone, is not ready, however new its stamp is.
SET_UP_IN := $(shell test -x $(PY) && sed -n 1p $(READY) 2>/dev/null)
ifneq ($(SET_UP_IN),$(CURDIR))
.PHONY: $(READY)
endif
# So is one made with another Python than the one now asked for.
ifneq ($(PYTHON),)
.PHONY: $(READY)
endif

.PHONY: help setup run test quick thorough check fix guide look screens loudness bench bench-long coverage lock wheel clean

help: ## List these commands
	@sed -n 's/^\([a-z][a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

setup: $(READY) ## Make or update .venv; the other commands do this by themselves
	@echo ".venv is ready; 'make run' starts the program"

$(READY): requirements.lock pyproject.toml packaging/setup_venv.sh
	@sh packaging/setup_venv.sh "$(PYTHON)"

run: $(READY) ## Start the program (without a display: draw every screen into build/demo)
	@$(PY) -m coach $(ARGS); code=$$?; \
	if [ $$code -eq 3 ]; then $(PY) -m coach demo build/demo; else exit $$code; fi

test: $(READY) check ## Run make check, then every test
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(or $(TESTS),$(ON_ALL_CORES))

quick: $(READY) ## Run the tests of the core and of the files for the PT alone, about a minute
	@QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=few $(PY) -m pytest $(ON_ALL_CORES) $(or $(TESTS),$(QUICK))

thorough: $(READY) ## Run the properties of the core with 500 examples each, ten minutes
	@QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=thorough $(PY) -m pytest $(ON_ALL_CORES) -m hypothesis $(or $(TESTS),$(QUICK))

check: $(READY) ## Check style, types, layers and unused names only
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -m tests.unused_names
	@.venv/bin/lint-imports

fix: $(READY) ## Format the code and mend what ruff can mend
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

guide: $(READY) ## Draw the pictures of docs/user anew from the real pages
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screens.guide

look: $(READY) ## Draw ten pages as they were and are, side by side, for docs/dev/look.md
	@rm -rf build/look-after
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screens.look

screens: $(READY) ## Draw every screen into build/screens, to be looked at
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.screens build/screens

loudness: $(READY) ## Measure how loud every clip and tone is (EBU R 128)
	@$(PY) packaging/loudness.py

bench: $(READY) ## Measure start-up, a session's pauses, the record, Trends, History and the log; some minutes
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench

bench-long: $(READY) ## Measure what takes real time: punctuality, sound, figures, waiting; three quarters of an hour
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench slow

coverage: $(READY) ## Measure which branches of the core the tests reach
	@mkdir -p build
	@QT_QPA_PLATFORM=offscreen $(PY) -m coverage run -m pytest $(TESTS)
	@$(PY) -m coverage report

lock: $(READY) ## Renew requirements.lock from pyproject.toml
	@test -x build/lock/bin/uv || { $(PY) -m venv build/lock && build/lock/bin/python -m pip install -q uv; }
	@build/lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --group dev \
		--generate-hashes --no-header --no-annotate --no-emit-index-url \
		--output-file requirements.lock pyproject.toml

wheel: $(READY) ## Build the wheel and the source archive into dist
	@$(PY) -m hatchling build

clean: ## Remove .venv and everything built
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find coach tests -name __pycache__ -type d -prune -exec rm -rf {} +

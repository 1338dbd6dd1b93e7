# make run    play one standard set          make test   run every test
# make check  lint and types                 make quick  tests that start no program, tried less hard
# make setup  only install what is missing   make bench  measure the timing
# make lock   choose newer dependencies

PRESET ?= standard
PY := .venv/bin/python

.PHONY: setup setup-test run test quick check lint types page-types bench lock
.SILENT:

setup:
	tools/setup.sh run

setup-test:
	tools/setup.sh test

run: setup
	$(PY) -m bilateral run $(PRESET)

test: setup-test
	echo "Every test, real parts included: about eleven minutes on two cores."
	$(PY) -m pytest -n 4

quick: setup-test
	echo "The tests that start no program, each property tried less hard."
	HYPOTHESIS_PROFILE=quick $(PY) -m pytest -n 2 -m "not programs" $(addprefix --ignore=tests/,browsers rig system)

check: setup-test
	$(MAKE) --no-print-directory --keep-going --jobs 3 types page-types lint

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types:
	$(PY) -m mypy

page-types:
	tsc --project tsconfig.json

bench: setup-test
	$(PY) -m benchmarks

lock:
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" \
		--group pyproject.toml:build pyproject.toml --output-file requirements/run.txt
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" --constraints requirements/run.txt \
		--group pyproject.toml:dev pyproject.toml --output-file requirements/test.txt

# Two commands matter: `make run` checks a real article, `make test` passes the tests. Each sets up what it needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
ARTICLE ?= docs/examples/2024-10-01-small-boats.txt
DAY ?= $(shell date -u +%F)

.PHONY: run test lint check score bench bench-store serve clean

run: $(VENV)/.installed ## check the example article (or ARTICLE=path)
	@$(BIN)/crossfoot check --fail-on never $(ARTICLE)

test: $(VENV)/.tested ## run all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.tested ## formatting, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint ## the same, then all tests with coverage, which take twice as long as without
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

serve: $(VENV)/.installed ## the editor's page and the REST interface, on http://127.0.0.1:8000
	$(BIN)/crossfoot serve

score: $(VENV)/.installed ## score labelled passages: make score CORPUS=folder EVALUATE=script [NEWS=NewsQuant.json]
	@$(BIN)/python scripts/score --record $(DAY) $(if $(CORPUS),--corpus $(CORPUS)) \
	  $(if $(EVALUATE),--evaluate $(EVALUATE)) $(if $(NEWS),--news $(NEWS))

bench: $(BENCH)/.installed ## how fast a check is, beside other readers of numbers (docs/performance.md)
	@$(BENCH)/bin/python -m tests.benchmarks

bench-store: $(VENV)/.tested ## how fast and small the store is, up to a million series (some minutes and 3 GB of disk)
	@$(BIN)/python -m tests.benchmarks.store

clean:
	rm -rf $(VENV) $(BENCH) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage dist build

# A stamp is written last, so that whatever broke off, or a Python that has gone since, is begun afresh.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Crossfoot needs Python 3.11 or newer; name one with PYTHON=…, as in: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -m compileall -q service  # pip does so for all but this, and where Python may not, each start would
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# The peers of the benchmark bring dozens of packages: they stay out of the project's own environment.
$(BENCH)/.installed: pyproject.toml
	@$(PYTHON) -m venv --clear $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BENCH)/bin/python -m pip install --quiet --editable . --group bench
	@touch $@

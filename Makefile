# Account Atlas. A machine with Python >= 3.11, pip and make is enough.
# Each target is a thin line over dbt, Dagster, pytest, ruff and sqlfluff.

PYTHON ?= python3
RAW ?=
AS_OF ?= $(shell date +%Y-%m-%d)
MODEL ?=
TESTS ?=

DEMO_AS_OF := 2026-06-30
RUN := .venv/bin/python -m orchestration.lib.run
UV := UV_PYTHON_DOWNLOADS=never .uv/bin/uv
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(PYTHON) -m pip -q
SQL ?= models tests/dbt
# dbt compiles but reads nothing. The filter hides a complaint of Python's
# process pool at exit.
SQLFLUFF := ATLAS_DATABASE=:memory: DBT_TARGET_PATH=build/lint \
	PYTHONWARNINGS="ignore:resource_tracker:UserWarning" \
	.venv/bin/sqlfluff
LOCK := $(UV) pip compile -q --universal --generate-hashes \
	--python-version 3.11 --no-emit-index-url --no-header

# A locked file into .venv. uv does it in seconds; where it cannot reach an
# index that only pip is configured for, pip does the same.
install = @echo "installing $(1)"; $(UV) pip install -q \
	--python .venv/bin/python --compile-bytecode \
	--require-hashes -r $(1) \
	|| { echo "uv could not install $(1); trying pip"; \
	$(PIP) --python .venv/bin/python install --require-hashes -r $(1); }

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo build test parity lint fix bench ui change lock hooks clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' \
		Makefile

demo: .venv/.base ## land, build, test, audit and publish the demo company
	$(RUN) --raw seeds/demo --as-of $(DEMO_AS_OF)

build: .venv/.base ## the same on your exports: RAW="folder ..." AS_OF=2026-06-30
	@test -n "$(RAW)" || { echo "Name the folder that holds your exports:" \
		"make build RAW=path [AS_OF=YYYY-MM-DD]" >&2; exit 2; }
	$(RUN) $(foreach path,$(RAW),--raw "$(path)") --as-of $(AS_OF)

test: .venv/.dev ## prove it; narrow with TESTS="tests/landing -k zip"; the rest: TESTS="-m slow"
	.venv/bin/python -m pytest -m "not slow" $(TESTS)

parity: .venv/.spark ## build the demo on DuckDB and on Spark, compare every mart
	.venv/bin/python -m orchestration.lib.spark parity \
		--raw seeds/demo --as-of $(DEMO_AS_OF)

lint: .venv/.dev ## style and types of Python, SQL and YAML
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/python -m pytest -q tests/conventions/test_yaml.py
	$(SQLFLUFF) lint --processes 2 $(SQL)

fix: .venv/.dev ## let ruff and sqlfluff repair what they can
	.venv/bin/ruff check --fix
	.venv/bin/ruff format
	$(SQLFLUFF) fix --processes 2 $(SQL)

bench: .venv/.base ## build a company of 200,000 accounts, time and memory per layer
	.venv/bin/python -m orchestration.lib.benchmark

ui: .venv/.base ## Dagster on http://127.0.0.1:3000
	@mkdir -p build/dagster
	@cp orchestration/dagster.yaml build/dagster/
	DAGSTER_HOME="$(CURDIR)/build/dagster" \
		.venv/bin/dagster dev -h 127.0.0.1 -p 3000 -m orchestration.definitions

change: .venv/.base ## build MODEL and its children, show what changed in the marts
	@test -n "$(MODEL)" || { echo "Name the model you changed:" \
		"make change MODEL=fct_opportunities" >&2; exit 2; }
	.venv/bin/python -m orchestration.lib.analyst "$(MODEL)" \
		--as-of $(DEMO_AS_OF)

hooks: .venv/.dev ## check every commit with the pre-commit hooks
	.venv/bin/pre-commit install

lock: .uv/.ready ## resolve requirements/*.txt from pyproject.toml again
	$(LOCK) requirements/uv.in -o requirements/uv.txt
	$(LOCK) pyproject.toml -o requirements/base.txt
	$(LOCK) --group dev -c requirements/base.txt pyproject.toml \
		-o requirements/dev.txt
	$(LOCK) --group spark -c requirements/dev.txt pyproject.toml \
		-o requirements/spark.txt

clean: ## remove what builds leave behind; keeps .venv and serving/
	rm -rf build target logs .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The environment. Each stamp is newer than the file it was made from, so a
# second run installs nothing and needs no network.

# --without-pip: some systems ship Python without ensurepip; their pip installs
# into the new environment from outside.
.uv/.ready: requirements/uv.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is" \
		"needed: there is no $(PYTHON). Or name it: make PYTHON=python3.12" \
		>&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is" \
		"$$($(PYTHON) -V 2>&1). Or name one: make PYTHON=python3.12" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import venv, pip' 2>/dev/null || { echo "$(PYTHON) lacks" \
		"the modules venv and pip; on Debian and Ubuntu:" \
		"apt install python3-venv python3-pip" >&2; exit 1; }
	rm -rf .uv
	$(PYTHON) -m venv --without-pip .uv
	$(PIP) --python .uv/bin/python install --require-hashes \
		-r requirements/uv.txt
	@touch $@

.venv/.base: .uv/.ready requirements/base.txt
	@test -x .venv/bin/python || $(UV) venv --python "$$($(PYTHON) -c \
		'import sys; print(sys.executable)')" .venv
	$(call install,requirements/base.txt)
	@touch $@

.venv/.dev: .venv/.base requirements/dev.txt
	$(call install,requirements/dev.txt)
	@touch $@

.venv/.spark: .venv/.base requirements/spark.txt
	$(call install,requirements/spark.txt)
	@touch $@

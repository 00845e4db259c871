# Each target brings what it needs with it; what has not changed is not done again.
# PYTHON names another Python (3.11 or newer); HOST and PORT say where `run` serves.
PYTHON ?= python3
SETUP := $(PYTHON) -m tools
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
# Half as many again as there are cores: most tests wait for a server or a browser half of the time.
WORKERS := $(shell expr \( $$(getconf _NPROCESSORS_ONLN) \* 3 + 1 \) / 2)
# What every database has to do alike: these tests run on PostgreSQL as well as on SQLite.
ON_POSTGRES := $(addprefix tests/,app/test_store.py app/test_store_groups.py app/test_store_log.py \
	app/test_store_words.py app/test_timers.py api/test_leaving.py api/test_pairing_limits.py \
	api/test_times_again.py api/test_times_calendar.py api/test_times_offers.py api/test_times_opening.py \
	api/test_times_plans.py)

.PHONY: run scaled test check fix contract lock bench-room bench-entry faults faults-long nudges-eval train-nudges pictures

run: ## Start the whole product on this machine.
	@$(SETUP) python pages database
	@exec $(MANAGE) run

scaled: ## Start two web processes and the timers on a PostgreSQL and a Redis of their own. WEB=3 for three.
	@$(SETUP) python pages servers
	@exec $(BIN)/python -m tools.scaled

test: ## Set up everything the tests need, and run them all.
	@$(SETUP) python-for-work pages browser servers
	@$(SETUP) page-tests
	$(BIN)/python -m tools.running $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not sqlite" --create-db --reuse-db $(ON_POSTGRES)
	$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: ## What has to hold before a change goes in: layout, types, import rules, contract, sizes.
	@$(SETUP) python-for-work pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/architecture/test_compose.py
	@$(SETUP) page-checks contract-check

fix: ## Let the formatters decide about layout.
	@$(SETUP) python-for-work packages
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	@$(SETUP) page-fix

contract: ## Write the front end's types anew from the server's.
	@$(SETUP) python-for-work packages contract

lock: ## Choose the newest versions that requirements/*.in allow.
	@$(SETUP) python-for-work
	cd requirements && for name in base dev node servers; do \
		../$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --universal \
			--python-version 3.11 $$name.in -o $$name.txt || exit 1; \
	done; ../$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --universal \
		--python-version 3.11 --no-deps training.in -o training.txt

pictures: ## Take the README's pictures, from the product itself.
	@$(SETUP) python-for-work pages browser
	$(BIN)/python -m tools.pictures

faults: ## Let everything go wrong, again and again, and print one table of what came of it; docs/reliability.md.
	@$(SETUP) python-for-work servers pages
	$(BIN)/python -m tests.faults

faults-long: ## The same, ten times as long.
	@$(SETUP) python-for-work servers pages
	$(BIN)/python -m tests.faults --times 10

nudges-eval: ## Print how good the phrasing hints are, on lines of writers the encoder has not read.
	@$(SETUP) python
	$(BIN)/python -m nudges evaluate --unread --rules-only nudges/data/[ot]*_[ls]*.jsonl
	$(BIN)/python -m nudges evaluate --unread nudges/data/[ot]*_[ls]*.jsonl
	$(BIN)/python -m nudges evaluate --unread nudges/data/[ot]*_coverage*.jsonl

train-nudges: ## Make the phrasing help's encoder anew: half an hour of one core. docs/nudges.md tells more.
	@$(SETUP) python training
	OMP_NUM_THREADS=1 .training/bin/python -m nudges.training fit .training/weights.safetensors
	OMP_NUM_THREADS=1 .training/bin/python -m nudges.training weigh .training/weights.safetensors

bench-room: ## Measure the live room beside its floors; docs/performance.md tells what the figures mean.
	@$(SETUP) python-for-work
	$(BIN)/python -m bench.room

bench-entry: ## Measure how long a slow phone waits for the room.
	@$(SETUP) python-for-work pages browser
	$(BIN)/python -m bench.entry

bench-nudges: ## Measure the phrasing help; BENCHMARKS names a folder of public sets, see docs/nudges.md.
	@$(SETUP) python-for-work
	$(BIN)/python -m bench.phrasing $(BENCHMARKS)

bench-drafts: ## Measure how long the answer about a draft takes.
	@$(SETUP) python-for-work
	$(BIN)/python -m bench.drafts

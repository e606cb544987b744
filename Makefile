# Amorce. `make` lists the targets; each installs what it needs with apt and says so.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
DEBUG := .build/debug/amorce
RELEASE := .build/release/amorce
export SWIFT_BACKTRACE := enable=no

.PHONY: help setup build release quiz test lint content gate figures packs test-clients test-faults test-engines bench bench-score fuzz install clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

setup: ## Install the Debian packages that building needs
	@Scripts/setup.sh build

build: setup ## Build for development
	swift build

release: setup ## Build the program that is installed
	swift build -c release --static-swift-stdlib --product amorce

quiz: build ## Set up, build, and take the default quiz
	@$(DEBUG) quiz

test: ## Set up and pass every test: lint, warnings, tests, content, goldens, linked libraries
	@Scripts/setup.sh build test
	Scripts/test.sh

lint: ## Check the format of the code
	swift format lint --strict -r Sources Tests Package.swift

content: build ## Check the shipped kit: no error, and only the two honest warnings
	Scripts/content.sh $(DEBUG)

gate: release ## List the libraries that the program may need
	Scripts/gate.sh $(RELEASE)

figures: ## Draw the pictures of the modules again
	python3 Scripts/figures.py

packs: build ## Ready packs in both languages, 45, 60 and 90 minutes, youth and adults, in one zip
	python3 Scripts/packs.py $(DEBUG) Exports/packs

test-clients: ## Open what is exported in the programs that people use
	@Scripts/setup.sh build clients
	Scripts/clients.sh

test-faults: ## Kill, fill the disk, cut the power: what was saved is still there
	@Scripts/setup.sh build faults
	Scripts/faults.sh

test-engines: ## Run the exported SQL on PostgreSQL, DuckDB, Parquet, Spark and SQLite: the same integers
	@Scripts/setup.sh build engines
	Scripts/engines.sh

bench: release ## Print ratios against xmllint, polars, DuckDB, python3, WeasyPrint and LibreOffice
	@Scripts/setup.sh bench
	python3 Scripts/bench/bench.py $(RELEASE)
	Scripts/venv.sh
	.build/venv-engines/bin/python Scripts/bench/score.py $(RELEASE)
	python3 Scripts/bench/pdf.py $(RELEASE) 3

bench-score: release ## Print the ratios of scoring alone (BENCH_BIG=1 adds 100 million answers)
	@Scripts/setup.sh bench
	Scripts/venv.sh
	.build/venv-engines/bin/python Scripts/bench/score.py $(RELEASE)

fuzz: ## Fuzz the readers of XML, CSV and session files, FUZZ_SECONDS each (default 60)
	@Scripts/setup.sh build fuzz
	Scripts/fuzz.sh

install: release ## Put the program and the kit under PREFIX (default /usr/local)
	Scripts/install.sh $(RELEASE) "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build .build-*

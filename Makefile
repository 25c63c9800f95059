# `make site` is all that a new machine with Swift needs; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
# All libraries inside the program: it starts in half the time (3.6 ms instead of 5.9, of which 9 with
# Swift's own outside), and runs where none is installed. lld, since gold warns of what is never called.
RELEASE := -c release --product hubsite -Xswiftc -static-executable -Xswiftc -use-ld=lld
HUBSITE := .build/release/hubsite
PYTHON := .venv/bin/python
# Is there once all that the tests need is in .venv; `python` itself is the system's file.
INSTALLED := .venv/installed
SITE_OPTIONS ?=
FUZZ_SECONDS ?= 60

## site    the program, and this repository's site in public/
.PHONY: site
site: program
	$(HUBSITE) build $(SITE_OPTIONS)

## test    everything that must hold before a change goes in
.PHONY: test
test: lint unit instructions acceptance browser

## bench   1,000 to 100,000 services beside Hugo and beside the floor; about half an hour
# BENCH_OPTIONS="--only hubsite,hugo --services 1000 --rounds 2" takes a part of it,
# BENCH_OPTIONS=--record keeps what a whole one found in Tests/Benchmarks/RESULTS.md.
.PHONY: bench
bench: program .build/floor bench-requirements
	$(PYTHON) Tests/Benchmarks/bench.py --hubsite $(HUBSITE) --floor .build/floor $(BENCH_OPTIONS)

## bench-expansion  400,000 sessions of timetables beside dateutil
.PHONY: bench-expansion
bench-expansion: bench-requirements
	$(SWIFT) build -c release --product ExpansionBenchmark
	$(PYTHON) Tests/Benchmarks/expansion.py .build/release/ExpansionBenchmark

## bench-finder  the finder beside Pagefind on a slow phone, and what both find; about 15 minutes
.PHONY: bench-finder
bench-finder: program bench-requirements
	$(PYTHON) Tests/Benchmarks/finder.py --hubsite $(abspath $(HUBSITE)) $(BENCH_OPTIONS)

## bench-preview  from a saved file to the painted page, for the example site and 10,000 services
.PHONY: bench-preview
bench-preview: program $(INSTALLED)
	$(PYTHON) Tests/Benchmarks/preview.py --hubsite $(abspath $(HUBSITE)) $(BENCH_OPTIONS)

## clean   removes what was built, and nothing else
.PHONY: clean
clean:
	rm -rf .build .build-tsan .build-asan .build-fuzz .venv public

## help    this list
.PHONY: help
help:
	@sed -n 's/^## /make /p' $(MAKEFILE_LIST)

# The program.

.PHONY: program
program: system-packages seeds
	$(SWIFT) build $(RELEASE)

# The table of the files that the program carries.
.PHONY: seeds
seeds: ; @.ci/seeds

# What a site costs at the least: files read, cmark-gfm, files written.
.build/floor: Tests/Benchmarks/floor/floor.c | bench-packages
	@mkdir -p $(@D)
	clang -std=c17 -D_DEFAULT_SOURCE -O2 -Wall -Wextra -Wpedantic -Werror $< -o $@ \
	  $$(pkg-config --cflags --libs libcmark-gfm)

.PHONY: bench-requirements
bench-requirements: bench-packages $(INSTALLED)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check \
	  --requirement Tests/Benchmarks/requirements.txt

# What apt must bring. It is asked only for what is missing, and never asks back.

SITE_PACKAGES := git pkgconf libcmark-gfm-dev libcmark-gfm-extensions-dev nettle-dev
TEST_PACKAGES := default-jre-headless python3-venv chromium fonts-liberation \
  nginx-light libnginx-mod-http-brotli-static brotli valgrind
BENCH_PACKAGES := hyperfine

.PHONY: system-packages test-packages bench-packages
system-packages: ; @.ci/install $(SITE_PACKAGES)
test-packages: ; @.ci/install $(SITE_PACKAGES) $(TEST_PACKAGES)
bench-packages: ; @.ci/install $(SITE_PACKAGES) $(BENCH_PACKAGES)

# The tests: style, the Swift tests, then checks over the example site from outside.

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

.PHONY: unit
unit: system-packages seeds
	SWIFT_BACKTRACE=enable=no $(SWIFT) test

## instructions  what a small build costs, counted: at most 5% more than recorded (RECORD=1 records)
.PHONY: instructions
instructions: program $(INSTALLED)
	RECORD=$(RECORD) $(PYTHON) Tests/Benchmarks/instructions.py --hubsite $(HUBSITE)

.PHONY: acceptance
acceptance: program $(INSTALLED)
	HUBSITE=$(abspath $(HUBSITE)) $(PYTHON) -m pytest Tests/Acceptance $(ACCEPTANCE_OPTIONS)

# What the example site does in a browser: its script, its paper, its accessibility.
.PHONY: browser
browser: program $(INSTALLED)
	HUBSITE=$(abspath $(HUBSITE)) $(PYTHON) -m pytest --numprocesses 2 Tests/Browser $(BROWSER_OPTIONS)

$(INSTALLED): Tests/Acceptance/requirements.txt Tests/Browser/requirements.txt | test-packages
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check $(^:%=--requirement %)
	touch $@

## tsan    the example site built under the thread sanitizer, which must stay silent
## asan    the same under the address sanitizer
.PHONY: tsan asan
tsan: SANITIZER := thread
asan: SANITIZER := address
tsan asan: system-packages seeds
	$(SWIFT) build --product hubsite --sanitize=$(SANITIZER) --scratch-path .build-$@
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	TSAN_OPTIONS=halt_on_error=1 \
	  .build-$@/debug/hubsite build --jobs 2 --output "$$folder/site"

## fuzz    each parser under libFuzzer for FUZZ_SECONDS (60); `make -j2 fuzz` runs two at once
FUZZERS := $(patsubst Tests/Fuzz/%.swift,%,$(wildcard Tests/Fuzz/*.swift))
.PHONY: fuzz $(FUZZERS:%=fuzz-%)
fuzz: $(FUZZERS:%=fuzz-%)

# Phrases are short; all else may be as long as a page.
FUZZ_LENGTH_Timetable := 256

# The modules that are fuzzed, each after those that it imports.
FUZZ_MODULES := Bytes Diagnostics FrontMatter Wording Timetable Markup Templates
FUZZ_OBJECTS := $(FUZZ_MODULES:%=.build-fuzz/%.o)
FUZZ_FLAGS := -swift-version 6 -O -g -whole-module-optimization -parse-as-library \
  -sanitize=fuzzer,address -enable-upcoming-feature ExistentialAny \
  -enable-upcoming-feature InternalImportsByDefault \
  -I .build-fuzz -I Sources/CCmarkGFM -I Sources/CTreeMemory/include $(shell pkg-config --cflags libcmark-gfm 2>/dev/null)

# One after another, since each needs the modules before it.
define fuzz_module
.build-fuzz/$(1).o: $$(shell find Sources/$(1) -name '*.swift') $(2)
	@mkdir -p .build-fuzz
	$$(SWIFT)c $$(FUZZ_FLAGS) -module-name $(1) -emit-module \
	  -emit-module-path .build-fuzz/$(1).swiftmodule -c $$(filter %.swift,$$^) -o $$@
endef
fuzz_previous :=
$(foreach module,$(FUZZ_MODULES),\
  $(eval $(call fuzz_module,$(module),$(fuzz_previous)))\
  $(eval fuzz_previous := .build-fuzz/$(module).o))

# What a fuzzer shares with its target's tests; or what it fuzzes, where that is but a part of a module.
FUZZ_SUPPORT_Markup := Tests/MarkupTests/WellFormedness.swift
FUZZ_SUPPORT_Requests := $(addprefix Sources/Preview/HTTP/,\
  Head.swift Request.swift RequestReader.swift Status.swift)

.build-fuzz/tree_memory.o: Sources/CTreeMemory/tree_memory.c
	@mkdir -p $(@D)
	clang -O -g -fsanitize=address,fuzzer-no-link -I $(<D)/include \
	  $$(pkg-config --cflags libcmark-gfm) -c $< -o $@

.build-fuzz/fuzz-%: Tests/Fuzz/%.swift $(FUZZ_OBJECTS) .build-fuzz/tree_memory.o
	$(SWIFT)c $(FUZZ_FLAGS) -module-name Fuzz$* \
	  -emit-executable -emit-module-path .build-fuzz/Fuzz$*.swiftmodule $< $(FUZZ_SUPPORT_$*) $(FUZZ_OBJECTS) \
	  .build-fuzz/tree_memory.o -o $@ \
	  $$(pkg-config --libs libcmark-gfm) -lcmark-gfm-extensions

# What is found stays in .build-fuzz/corpus and, where it crashed, in .build-fuzz/crashes.
# An input that takes longer than 5 seconds is a hang.
$(FUZZERS:%=fuzz-%): fuzz-%: .build-fuzz/fuzz-% | system-packages
	@mkdir -p .build-fuzz/corpus/$* .build-fuzz/crashes/$*
	python3 Tests/Fuzz/seeds.py $* .build-fuzz/seeds/$*
	SWIFT_BACKTRACE=enable=no $< .build-fuzz/corpus/$* .build-fuzz/seeds/$* \
	  -max_total_time=$(FUZZ_SECONDS) -timeout=5 -rss_limit_mb=2048 \
	  -max_len=$(or $(FUZZ_LENGTH_$*),16384) \
	  -artifact_prefix=.build-fuzz/crashes/$*/ -print_final_stats=1 -verbosity=0

# Short names for what CMake and the scripts do. `make` builds the command and the libraries; everything that is missing on the machine
# is installed by tools/install.sh from the distribution's packages.
BUILD := build
DEBUG := build-sanitize
THREADED := build-thread
JOBS  := $(shell nproc)
PREFIX := /usr/local

.PHONY: all run install test conformance torture oracle golden differential bench fuzz clean install-tools

all: install-tools
	@cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release > /dev/null
	@ninja -C $(BUILD) -j $(JOBS)

install-tools:
	@sh tools/install.sh

# Real programs, run by the release build; then small C programs that embed the library, an agent with three tools last.
run: all
	@sh examples/run.sh $(BUILD)

# The header, the libraries and the command: make install PREFIX=/usr DESTDIR=/tmp/package
install: all
	@cmake -S . -B $(BUILD) -DCMAKE_INSTALL_PREFIX=$(PREFIX) > /dev/null
	@ninja -C $(BUILD) -j $(JOBS) > /dev/null
	@DESTDIR=$(DESTDIR) cmake --install $(BUILD)

test: all
	@cmake -S . -B $(DEBUG) -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHOGNOSE_SANITIZE=ON > /dev/null
	@ninja -C $(DEBUG) -j $(JOBS)
	@cmake -S . -B $(THREADED) -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHOGNOSE_SANITIZE_THREAD=ON > /dev/null
	@ninja -C $(THREADED) -j $(JOBS) test_threads
	@python3 tests/run_tests.py --release $(BUILD) --sanitized $(DEBUG) --threaded $(THREADED)

# All programs, those that are known to fail too.
conformance: all
	@python3 tests/run_conformance.py $(BUILD)/hognose

# All programs that have to pass, under every torture mode, with the sanitizers.
torture: all
	@cmake -S . -B $(DEBUG) -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHOGNOSE_SANITIZE=ON > /dev/null
	@ninja -C $(DEBUG) -j $(JOBS)
	@python3 tests/run_tests.py --release $(BUILD) --sanitized $(DEBUG) --torture-all

# For maintainers: expectations anew, from CPython.
oracle:
	@sh tools/install.sh oracle
	@python3 tests/oracle/regenerate.py

# For a release: the golden dump anew.
golden: all
	@cmake -S . -B $(DEBUG) -G Ninja -DCMAKE_BUILD_TYPE=Debug -DHOGNOSE_SANITIZE=ON > /dev/null
	@ninja -C $(DEBUG) -j $(JOBS) test_snapshot
	@cd $(DEBUG) && WRITE_GOLDEN=1 SNAPSHOT_ROUNDS=1 ./test_snapshot

# A million cases of arithmetic, texts of floats, formats, JSON and random numbers against the distribution's CPython.
differential: all
	@sh tools/install.sh bench
	@ninja -C $(BUILD) -j $(JOBS) limbs_driver
	@python3 tests/differential.py --limbs-driver $(BUILD)/limbs_driver $(BUILD)/hognose

bench: all
	@sh tools/install.sh bench
	@python3 bench/run.py

# Hostile bytes as source text, then as dumps, for FUZZ_SECONDS (60) each.
fuzz:
	@sh tools/install.sh fuzz
	@sh fuzz/run.sh
	@sh fuzz/run_snapshot.sh

clean:
	rm -rf $(BUILD) $(DEBUG) $(THREADED) build-fuzz

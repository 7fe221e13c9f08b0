#!/bin/sh
# Builds fuzz/fuzz_snapshot.c with clang, libFuzzer, AddressSanitizer and UBSan in build-fuzz, and runs it for FUZZ_SECONDS (default 60). Seeds are
# the dumps of build-sanitize/test_snapshot, which `make` builds. What it finds is left in build-fuzz/findings, and makes it fail.
set -e
cd "$(dirname "$0")/.."
build=build-fuzz
command -v clang > /dev/null || { echo "fuzz: clang is missing" >&2; exit 1; }
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=clang -DHOGNOSE_FUZZ=ON $FUZZ_CMAKE > /dev/null
ninja -C $build ${JOBS:+-j $JOBS} fuzz_snapshot
mkdir -p $build/dumps $build/findings $build/dump_seeds
FUZZ_SEEDS=$build/dump_seeds SNAPSHOT_ROUNDS=1 build-sanitize/test_snapshot > /dev/null 2>&1 || true
ASAN_OPTIONS=detect_stack_use_after_return=0 $build/fuzz_snapshot -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=200000 \
    -print_final_stats=1 -artifact_prefix=$build/findings/ $FUZZ_OPTIONS $build/dumps $build/dump_seeds

#!/bin/sh
# Builds fuzz/fuzz_snapshot.c with clang, libFuzzer, AddressSanitizer and UBSan in build-fuzz, and runs it for FUZZ_SECONDS (default 60). Seeds are
# dumps of every second small conformance program (fuzz/snapshot_seeds.c). What it finds is left in build-fuzz/findings, and makes it fail.
set -e
cd "$(dirname "$0")/.."
build=build-fuzz
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=clang -DHOGNOSE_FUZZ=ON $FUZZ_CMAKE > /dev/null
ninja -C $build ${JOBS:+-j $JOBS} fuzz_snapshot snapshot_seeds
mkdir -p $build/dumps $build/findings
rm -rf $build/dump_seeds # of another compiler, perhaps
mkdir $build/dump_seeds
export ASAN_OPTIONS=detect_stack_use_after_return=0
ls tests/conformance/*/*.py | awk 'NR % 2 == 0' | xargs $build/snapshot_seeds $build/dump_seeds
$build/fuzz_snapshot -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=24000 -print_final_stats=1 \
    -artifact_prefix=$build/findings/ $FUZZ_OPTIONS $build/dumps $build/dump_seeds

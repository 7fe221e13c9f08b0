#!/bin/sh
# Builds fuzz/fuzz_source.c with clang, libFuzzer, AddressSanitizer and UBSan in build-fuzz, and runs it for FUZZ_SECONDS (default 60) with the
# conformance programs as seeds. What it finds is left in build-fuzz/findings, and makes it fail.
set -e
cd "$(dirname "$0")/.."
build=build-fuzz
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=clang -DHOGNOSE_FUZZ=ON $FUZZ_CMAKE > /dev/null
ninja -C $build ${JOBS:+-j $JOBS} fuzz_source
mkdir -p $build/corpus $build/findings $build/seeds
for program in tests/conformance/*/*.py; do
    cp "$program" "$build/seeds/$(echo "${program#tests/conformance/}" | tr / _)"
done
ASAN_OPTIONS=detect_stack_use_after_return=0 $build/fuzz_source -dict=fuzz/python.dict -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=4096 \
    -use_value_profile=0 -print_final_stats=1 -artifact_prefix=$build/findings/ $FUZZ_OPTIONS $build/corpus $build/seeds

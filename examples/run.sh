#!/bin/sh
# Runs the example programs with the build given as the first argument: Python with the command, then the C programs that embed the library.
set -eu
here=$(dirname "$0")
for program in "$here"/*.py; do
    echo "--- $(basename "$program")"
    "$1/hognose" "$program"
done
for program in functions handler names stepping futures objects modules limits session agent; do
    echo "--- $program.c"
    "$1/example_$program"
done

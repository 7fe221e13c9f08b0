#!/bin/sh
# Runs the example programs with the interpreter given as the first argument.
set -eu
here=$(dirname "$0")
for program in "$here"/*.py; do
    echo "--- $(basename "$program")"
    "$1" "$program"
done

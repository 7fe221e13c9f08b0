#!/usr/bin/env python3
"""Adds to tests/required.txt the conformance programs that pass now. What is on the list has to keep passing; `make test` holds it to that.

    python3 tests/update_required.py [INTERPRETER]

The programs that do not pass yet are what tests/run_conformance.py reports beyond the list: `make conformance` runs them all."""
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
interpreter = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, 'build/hognose')
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'results.json')
    subprocess.run([sys.executable, os.path.join(ROOT, 'tests/run_conformance.py'), interpreter, '--json', path, '--timeout', '10'])
    with open(path) as file:
        results = json.load(file)
listing = os.path.join(ROOT, 'tests/required.txt')
with open(listing, 'a+') as file:
    file.seek(0)
    known = set(file.read().split())
names = sorted(known | {name for name, difference in results.items() if difference is None})
with open(listing, 'w') as file:
    file.write('\n'.join(names) + '\n')
print(f'{len(names)} required, {len(results)} in all')

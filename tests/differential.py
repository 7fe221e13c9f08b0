#!/usr/bin/env python3
"""Random cases, answered by Hognose and by the distribution's CPython (3.11), which have to answer alike.

    python3 tests/differential.py [--cases N] [--seed N] [--limbs-driver PROGRAM] [INTERPRETER] [AREA...]

An area is a file of tests/differential: run as `AREA.py SEED COUNT`, it makes COUNT cases of the seed and prints a line of results for each. What
CPython 3.14 answers otherwise than 3.11 is left out there. With --limbs-driver the kernels of big integers are compared too
(tests/limbs_differential.py)."""
import argparse
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ORACLE = '/usr/bin/python3'
CHUNK = 20000


def start(command):
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={'LC_ALL': 'C.UTF-8', 'NO_COLOR': '1'})


def compare(interpreter, area, seed, count):
    """The lines that differ."""
    arguments = [os.path.join(HERE, 'differential', area + '.py'), str(seed), str(count)]
    ours, oracle = start([interpreter, '--unlimited', *arguments]), start([ORACLE, '-B', *arguments])
    got, wanted = ours.communicate()[0], oracle.communicate()[0]
    if oracle.returncode:
        sys.exit('%s: %s' % (area, wanted.decode()[-2000:]))
    if got == wanted:
        return []
    got, wanted = got.decode('utf-8', 'replace').splitlines(), wanted.decode('utf-8', 'replace').splitlines()
    if len(got) != len(wanted):
        return [(area, seed, len(got), '\n'.join(got[-8:]), '%d lines' % len(wanted))]
    return [(area, seed, i, mine, theirs) for i, (mine, theirs) in enumerate(zip(got, wanted)) if mine != theirs]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('interpreter', nargs='?', default=os.path.join(os.path.dirname(HERE), 'build', 'hognose'))
    parser.add_argument('areas', nargs='*')
    parser.add_argument('--cases', type=int, default=1000000, help='of each area (default a million)')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--limbs-driver')
    options = parser.parse_args()
    areas = options.areas or sorted(os.path.basename(path)[:-3] for path in glob.glob(os.path.join(HERE, 'differential', '*.py')))
    bad = 0
    for area in areas:
        differences = []
        for chunk in range(-(-options.cases // CHUNK)):
            count = min(CHUNK, options.cases - chunk * CHUNK)
            differences += compare(os.path.abspath(options.interpreter), area, options.seed * 1000003 + chunk, count)
        for name, seed, line, mine, theirs in differences[:10]:
            print('DIFFERENT %s, seed %d, case %d\n    got      %s\n    expected %s' % (name, seed, line, mine[:500], theirs[:500]))
        print('%s: %d cases, %d different' % (area, options.cases, len(differences)), flush=True)
        bad += len(differences)
    if options.limbs_driver:
        command = [ORACLE, os.path.join(HERE, 'limbs_differential.py'), os.path.abspath(options.limbs_driver)]
        for i in range(-(-options.cases // CHUNK)):
            done = subprocess.run([*command, str(min(CHUNK, options.cases)), str(options.seed * 1000003 + i)], capture_output=True, text=True)
            if done.returncode:
                print(done.stdout + done.stderr)
                bad += 1
        print('limbs: %d cases' % options.cases)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())

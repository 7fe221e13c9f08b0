#!/usr/bin/env python3
"""The torture mode `oom`: allocations fail, in a build with the sanitizers.

    python3 tests/torture_oom.py [--seconds S] [--numbers 1-300] [INTERPRETER] [TOPIC/NAME...]

For N = 1, 2, 3 ... the N-th allocation of a program fails. Once (`oom:N`), and the program, retried after a collection, has to print
what it always prints; or for good (`oom-for-good:N`), and then it has to end with the memory limit (status 3), or, when what is left of it needs no
memory, with what it always prints as far as it got. Neither may crash or leak. The numbers are visited in a fixed scattered order until
the time is up, so that a short run sees the beginning, the middle and the end of every program.
"""
import argparse
import concurrent.futures
import os
import subprocess
import sys
import time

from run_conformance import CONFORMANCE, ROOT, contents, expectation

PROGRAMS = ('basics/h_functions', 'basics/i_lists', 'basics/j_dicts', 'basics/l_classes', 'basics/m_exceptions', 'basics/n_comprehensions',
            'basics/p_generators', 'basics/t_uncaught_error', 'basics/u_with', 'steps/s67_sorted_key', 'steps/s72_big_int',
            'steps/s75_from_import')
LIMIT_STATUS = 3
LIMIT_TEXT = b'hognose: memory limit of '
STRIDE = 83  # a prime: coprime to every smaller count


def execute(interpreter, subject, mode):
    topic, name = subject.split('/')
    environment = dict(os.environ, LC_ALL='C.UTF-8', NO_COLOR='1', ASAN_OPTIONS='detect_leaks=1:detect_stack_use_after_return=0')
    return subprocess.run([interpreter, '--torture=' + mode, name + '.py'], cwd=os.path.join(CONFORMANCE, topic), env=environment,
                          input=contents(subject, '.in') or b'', capture_output=True, timeout=60)


def check(interpreter, subject, number, for_good):
    """None, or what is wrong."""
    mode = '%s:%d' % ('oom-for-good' if for_good else 'oom', number)
    out, err, status = expectation(subject)
    try:
        done = execute(interpreter, subject, mode)
    except subprocess.TimeoutExpired:
        return '%s %s: no end' % (subject, mode)
    as_always = (done.stdout, done.stderr, done.returncode) == (out, err, status)
    if as_always:
        return None
    if for_good and out.startswith(done.stdout):
        if done.returncode == LIMIT_STATUS and done.stderr.startswith(LIMIT_TEXT):
            return None
        # The error was raised, but there is no memory left to say more than its name.
        if err and done.returncode == status and done.stderr.count(b'\n') == 1 and err.splitlines()[-1].startswith(done.stderr.strip()):
            return None
    return '%s %s: status %d\n    %r\n    %s' % (subject, mode, done.returncode, done.stdout[-120:],
                                              done.stderr.decode('utf-8', 'replace')[:3000].replace('\n', '\n    '))


def scattered(first, last):
    count = last - first + 1
    stride = STRIDE if count % STRIDE else 1
    return [first + i * stride % count for i in range(count)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('interpreter', nargs='?', default=os.path.join(ROOT, 'build-sanitize', 'hognose'))
    parser.add_argument('programs', nargs='*', default=PROGRAMS)
    parser.add_argument('--seconds', type=float, default=40)
    parser.add_argument('--numbers', default='1-600')
    parser.add_argument('--jobs', type=int, default=2)
    options = parser.parse_args()
    interpreter = os.path.abspath(options.interpreter)
    first, last = map(int, options.numbers.split('-'))
    end = time.monotonic() + options.seconds
    cases = [(subject, number, for_good) for number in scattered(first, last) for subject in options.programs or PROGRAMS
             for for_good in (False, True)]
    passed = failed = 0

    def one(case):
        return check(interpreter, *case) if time.monotonic() < end else 'late'

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for outcome in pool.map(one, cases):
            if outcome == 'late':
                continue
            if outcome is None:
                passed += 1
            else:
                failed += 1
                print('FAILED ' + outcome, flush=True)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())

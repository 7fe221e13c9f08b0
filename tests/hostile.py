#!/usr/bin/env python3
"""Limits that hold against hostile code, on a stack of 256 KB; and fuel that is the same in every build.

    python3 tests/hostile.py [--release PROGRAM] [--sanitized PROGRAM]

Each case is source, options, the exit status and what is printed at last (nothing may follow). No except, finally, with or finaliser may run after a
limit. The fuel of some programs is compared between the release build, the sanitized build and its torture modes."""
import argparse
import os
import re
import resource
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
STACK = 256 << 10
MEMORY = 'memory limit of'
DEEP = '--max-depth=200000 --max-memory=1GB --max-duration=60'
WIDE = '--max-memory=1GB --max-duration=60'

HUGE = ["'x' * 10**10", '[0] * 10**9', '10 ** 10**8', '1 << 10**10', 'list(range(10**9))', "f'{1:>10000000000}'", "'%10000000000d' % 1",
        "f'{1.5:.2000000000f}'", "'a'.center(10**10)", "'a'.zfill(10**10)", "('\\t' * 100).expandtabs(10**9)", '(1,) * 10**10', "b'x' * 10**10",
        'bytes(10**10)', 'bytearray(10**10)', "('x' * 10**6).join([''] * 10**4)", "('x' * 10**5).replace('x', 'y' * 10**5)", "'a' * 10 ** 9 * 10",
        '1 << 10**9 << 10**9', "try:\n x = 'x' * 10**10\nexcept BaseException: print('caught')\nfinally: print('finally')"]
GUARDS = '''
class A:
    def __del__(self): print('del')
    def __enter__(self): pass
    def __exit__(self, *a): print('exit')
a = A()
def g():
    try:
        while True: yield 'y' * 10
    finally: print('generator')
try:
    with a:
        for text in g(): %s
except BaseException: print('caught')
finally: print('finally')
'''
NESTED = '''
def check(function, *args):
    try: function(*args)
    except (RecursionError, TypeError) as e: print(type(e).__name__)
    else: print('fine')
import copy, json
'''
CASES = [
    ('import sys\nsys.setrecursionlimit(10**6)\ndeepest = 0\ndef g(n):\n global deepest\n deepest = n\n g(n + 1)\ntry: g(0)\nexcept RecursionError: print(400 < deepest < 500)',
     '--max-depth=500', 0, 'True'),
    (GUARDS % 'pass', '--max-fuel=10000', 3, 'fuel limit of 10000 exceeded'),
    (GUARDS % 'pass', '--max-duration=0.2', 3, 'duration limit of 0.2 seconds exceeded'),
    (GUARDS % 'print(text)', '--max-output=15', 3, 'output limit of 15 bytes exceeded'),
    (GUARDS % 'text * 10**10', '', 3, MEMORY),
    ('import sys\nsys.setrecursionlimit(200000)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(190000))', DEEP, 0, '190000'),
    (NESTED + 'x = []; y = []\nfor i in range(500000): x = [x]; y = [y]\nfor f in (repr, str, copy.deepcopy, json.dumps, y.__eq__, y.__lt__): check(f, x)\ndel x, y\nprint("end")',
     WIDE, 0, 'end'),
    (NESTED + 'x = (); y = ()\nfor i in range(500000): x = (x,); y = (y,)\nfor f in (repr, hash, y.__eq__, y.__lt__): check(f, x)\ncheck(isinstance, 1, x)\ncheck(issubclass, int, x)',
     WIDE, 0, 'RecursionError'),
    (NESTED + 'x = {}; y = {}\nfor i in range(500000): x = {1: x}; y = {1: y}\nfor f in (repr, y.__eq__, copy.deepcopy): check(f, x)', WIDE, 0, 'RecursionError'),
    (NESTED + 'x = frozenset()\nfor i in range(100000): x = frozenset([x])\ncheck(repr, x)\nprint("end")', WIDE, 0, 'end'),
    (NESTED + 'check(json.loads, "[" * 500000)\ncheck(json.loads, "[" * 500000 + "]" * 500000)', WIDE, 0, 'RecursionError'),
    (NESTED + 'g = ValueError(1)\nfor i in range(100000): g = ExceptionGroup("a", [g])\ncheck(g.split, ValueError)\ncheck(repr, g)\ndef f():\n try: raise g\n except* ValueError: pass\ncheck(f)',
     WIDE, 0, 'RecursionError'),
    ('e = None\nfor i in range(100000):\n n = ValueError(i); n.__context__ = e; e = n\nraise e', DEEP, 1, 'ValueError: 99999'),
    ('import sys\nsys.setrecursionlimit(200000)\ndef g(n):\n if n: yield from g(n - 1)\n yield n\nit = g(50000)\nprint(next(it), next(it))\ntry: it.throw(KeyError)\n'
     'except KeyError: print("thrown")\nit = g(50000); next(it); it.close(); print("closed")', DEEP, 0, 'closed'),
    (NESTED + 'import itertools\nfor make in ((lambda m: map(abs, m)), enumerate, zip, itertools.chain, reversed, (lambda m: filter(None, m)), (lambda m: (x for x in m))):\n'
     ' m = [1, 2, 3]\n try:\n  for i in range(100000): m = make(m)\n except TypeError: pass\n check(list, m)\nprint("end")', WIDE, 0, 'end'),
    (NESTED + 'import types, functools\nf = len\nfor i in range(100000): f = types.MethodType(f, [])\ncheck(f)\nf = len\nfor i in range(100000): f = staticmethod(f)\ncheck(f)\n'
     'f = int\nfor i in range(100000): f = (lambda g: lambda: g())(f)\ncheck(f)\nprint("end")', WIDE, 0, 'end'),
] + [(source, '', 3, MEMORY) for source in HUGE] + [
    ('s = %s\ntry: compile(s, "f", "exec")\nexcept (SyntaxError, RecursionError, MemoryError, ValueError): pass\nprint("end")' % source, DEEP, 0, 'end')
    for source in ("'(' * 100000", "'[' * 100000 + ']' * 100000", "'-' * 1000000 + '1'", "'not ' * 100000 + '1'", "'a' + '.b' * 100000", "'a' + '(b)' * 100000",
                   "'1' + '+1' * 300000", "'1' + '**1' * 100000", "'lambda:' * 100000 + '1'", "'f\"{' * 1000", "'x=' * 100000 + '1'", "'1 if 1 else ' * 100000 + '1'",
                   "'{1:' * 100000", "'a<' * 200000 + 'a'", "'1 and ' * 200000 + '1'", "'match x:\\n case ' + '1|' * 100000 + '1: pass'",
                   "'@a\\n' * 100000 + 'def f(): pass'", "'x' * 10000000", "'0x' + 'f' * 10000000", "'if a: pass\\n' + 'elif b: pass\\n' * 50000")]
FUEL = ('basics/h_functions', 'basics/j_dicts', 'basics/l_classes', 'basics/m_exceptions', 'basics/p_generators', 'builtins_list/sort', 'programs/vector_class',
        'generators/yield_from', 'steps/s67_sorted_key', 'steps/s72_big_int', 'builtins_str/split_join', 'builtins_set/operators')


def small_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def execute(interpreter, options, arguments, **keywords):
    environment = dict(os.environ, LC_ALL='C.UTF-8', NO_COLOR='1')
    return subprocess.run([interpreter, *options, *arguments], capture_output=True, text=True, errors='replace', env=environment, timeout=300, **keywords)


def limits(interpreter):
    for source, options, status, last in CASES:
        done = execute(interpreter, options.split(), ['-c', source], preexec_fn=small_stack)
        lines = (done.stdout + done.stderr).strip().splitlines() or ['']
        guarded = re.search('^(del|exit|generator|caught|finally)$', done.stdout, re.M)
        yield source[:60], done.returncode == status and last in lines[-1] and not guarded, f'{done.returncode} {lines[-1][:200]}'


def fuel(release, sanitized):
    for subject in FUEL:
        topic, name = subject.split('/')
        folder = os.path.join(ROOT, 'tests/conformance', topic)
        if not os.path.exists(os.path.join(folder, name + '.py')):
            continue
        burnt = []
        for interpreter, options in ((release, []), (sanitized, []), (sanitized, ['--torture=gc']), (sanitized, ['--torture=preempt'])):
            done = execute(interpreter, ['--show-fuel', '--max-duration=100', *options], [name + '.py'], cwd=folder)
            match = re.search(r'^fuel: (\d+)$', done.stderr, re.M)
            burnt.append(match and match[1])
        yield 'fuel of ' + subject, burnt[0] is not None and len(set(burnt)) == 1, str(burnt)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--release', default=os.path.join(ROOT, 'build', 'hognose'))
    parser.add_argument('--sanitized', default=os.path.join(ROOT, 'build-sanitize', 'hognose'))
    options = parser.parse_args()
    release, sanitized = os.path.abspath(options.release), os.path.abspath(options.sanitized)
    passed = failed = 0
    for part in (limits(release), fuel(release, sanitized)):
        for name, good, why in part:
            passed += good
            failed += not good
            if not good:
                print('FAILED %s: %s' % (name.replace('\n', '\\n'), why), flush=True)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())

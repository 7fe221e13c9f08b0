#!/usr/bin/env python3
"""Runs everything that `make test` promises, and ends with one line `N passed, N failed`.

- the unit tests (cmocka), built with the sanitizers; every public function in every state (tests/api_matrix.py);
- the conformance programs of tests/required.txt with the release build;
- the torture modes with the sanitizers: gc, preempt and (over a part) snapshot over the programs of tests/torture.txt, pause and snapshot over those of
  tests/pausing.txt (--torture-all: over all required ones); every program has to burn the fuel that it burns plainly in the release build;
- the torture mode oom (tests/torture_oom.c) over the same programs, for as many allocations as fit into its time;
- limits against hostile code on a small stack, and the same fuel in every build (tests/hostile.py);
- laws 3 and 4 of the design, on the built library: which outside symbols it uses, and that it has no writable data; that it is under 3 MB, stripped;
- that every folder includes only what docs/architecture.md says it may.
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What the library may ask of the C library: moving and comparing bytes, arithmetic, and the default allocator. No file, clock, environment
# or entropy. The linker's own names and the math library's are matched by pattern.
ALLOWED = re.compile(
    r'^(mem(cpy|move|set|cmp|chr|rchr)|str(len|cmp|ncmp|chr|rchr)|realloc|free|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_|__mem\w+_chk'
    r'|_setjmp|longjmp|strstr|__gmpn_\w+|__tls_get_addr|abort'
    r'|(a?(cos|sin|tan)h?|atan2|cbrt|ceil|copysign|erfc?|exp2?|expm1|fabs|floor|fma|fmod|frexp|hypot|ldexp|l?lgamma|lgamma_r|log(10|1p|2)?|modf'
    r'|nearbyint|nextafter|pow|remainder|rint|round|scalbn|sqrt|tgamma|trunc|sincos)(f|l)?|__udivti3|__umodti3|__divti3|__udivmodti4|__modti3)$')


# The folders of src/ as docs/architecture.md has them: one includes files of its own group and of those before it, and the one header beside them.
FOLDERS = (('core',), ('compile',), ('object', 'vm'), ('builtins', 'modules'), ('snapshot',), ('host',))
INCLUDED_BY_ALL = 'object/value.h'

# The one file of src/host that reads a clock: the default of max_duration.
HOST_OBJECTS = {'clock.c.o'}


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def add(self, name, good, why=''):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f'FAILED {name} {why}')


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, errors='replace', **options)


def unit_tests(build, tally):
    for program in sorted(glob.glob(os.path.join(build, 'test_*'))):
        if not os.access(program, os.X_OK) or os.path.isdir(program):
            continue
        result = run([os.path.abspath(program)], timeout=600, cwd=build) # some find their data from there
        found = re.findall(r'\[\s+PASSED\s+\] (\d+) test', result.stderr + result.stdout)
        passed = int(found[0]) if found else 0
        bad = result.returncode != 0
        tally.passed += passed
        print(f'{os.path.basename(program)}: {passed} passed' + (' FAILED' if bad else ''))
        if bad:
            tally.failed += 1
            print((result.stdout + result.stderr)[-3000:])


def conformance(interpreter, listing, label, tally, torture='', plain=''):
    command = [sys.executable, os.path.join(ROOT, 'tests/run_conformance.py'), interpreter, '--list', listing, '--timeout', '300']
    if torture:
        command += [f'--extra-args=--torture={torture} --max-duration=250', '--same-fuel', plain, '--verbose']
    result = run(command)
    lines = result.stdout.strip().splitlines()
    match = re.match(r'(\d+) passed, (\d+) failed', lines[-1]) if lines else None
    if not match:
        tally.add(label, False, (result.stdout + result.stderr)[-2000:])
        return
    print(f'{label}: {lines[-1]}')
    for line in lines[:-1]:
        print('  ' + line)
    tally.passed += int(match[1])
    tally.failed += int(match[2])


def torture_snapshot(interpreter, plain, listing, whole, tally):
    """Dumping and loading takes its time: only every eighth program, unless all are asked for."""
    with open(listing) as file:
        names = file.read().split()
    with tempfile.NamedTemporaryFile('w', suffix='.txt') as file:
        file.write('\n'.join(names if whole else names[::8]) + '\n')
        file.flush()
        conformance(interpreter, file.name, 'torture snapshot', tally, 'snapshot', plain)


def torture_oom(program, listing, seconds, tally, *options):
    with open(listing) as file:
        subjects = file.read().split()
    programs = [os.path.join(ROOT, 'tests/conformance', subject + '.py') for subject in subjects]
    result = run([program, *options, '--seconds', str(seconds), *programs])
    lines = result.stdout.strip().splitlines()
    match = re.match(r'(\d+) passed, (\d+) failed', lines[-1]) if lines else None
    if not match:
        tally.add('torture oom', False, (result.stdout + result.stderr)[-2000:])
        return
    print(f'torture oom: {lines[-1]}')
    for line in lines[:-1]:
        print('  ' + line)
    tally.add('torture oom', match[2] == '0')


def examples(build, tally):
    """The C programs of examples/ check themselves."""
    for source in sorted(glob.glob(os.path.join(ROOT, 'examples/*.c'))):
        name = os.path.basename(source)[:-2]
        result = run([os.path.join(build, 'example_' + name)], timeout=120)
        tally.add(f'example {name}', result.returncode == 0, (result.stdout + result.stderr)[-2000:])


def public_face(build, tally):
    """The shared library exports what the header declares, and nothing else; the header is C and C++ on its own; installing works."""
    lines = run(['nm', '-D', '--defined-only', '-P', os.path.join(build, 'libhognose.so')]).stdout.splitlines()
    exported = {line.split()[0] for line in lines if line.split()[1] in 'TDBR'}
    header = open(os.path.join(ROOT, 'include/hognose/hognose.h')).read()
    declared = set(re.findall(r'^HN_API [^;]*?\b(hn_\w+)\(', header, re.M))
    tally.add('exported symbols', exported == declared, f'only exported: {sorted(exported - declared)}; only declared: {sorted(declared - exported)}')
    for language, compiler, standard in (('c', 'gcc', 'c99'), ('c', 'gcc', 'c17'), ('c++', 'g++', 'c++11'), ('c++', 'g++', 'c++20')):
        text = '#include <hognose/hognose.h>\nint main(void) { return hn_answer_value(hn_none()).kind == HN_REPLY_VALUE && hn_is_something(HN_NOTHING); }\n'
        result = run([compiler, '-x', language, '-std=' + standard, '-Wall', '-Wextra', '-Wpedantic', '-Werror', '-fsyntax-only',
                      '-I', os.path.join(ROOT, 'include'), '-'], input=text)
        tally.add(f'the header as {standard}', result.returncode == 0, result.stderr)
    with tempfile.TemporaryDirectory() as folder:
        installed(build, folder, tally)


CMAKE_PROJECT = """cmake_minimum_required(VERSION 3.20)
project(embedder C CXX)
find_package(hognose 0.1 REQUIRED)
foreach(target hognose static)
  add_executable(with_${target} first.c)
  target_link_libraries(with_${target} hognose::${target})
  add_executable(with_${target}_cpp first.cpp)
  target_link_libraries(with_${target}_cpp hognose::${target})
endforeach()
"""


def installed(build, folder, tally):
    """What docs/embedding.md says first: install, and build its first program by pkg-config and by CMake, as C and as C++."""
    prefix, sources = os.path.join(folder, 'a prefix'), os.path.join(folder, 'embedder')
    result = run(['cmake', '--install', build, '--prefix', prefix])
    packages = glob.glob(os.path.join(glob.escape(prefix), 'lib*/**/pkgconfig'), recursive=True)
    tally.add('installing', result.returncode == 0 and packages, result.stdout + result.stderr)
    if not packages:
        return
    page = open(os.path.join(ROOT, 'docs/embedding.md')).read()
    os.mkdir(sources)
    for name, text in (('first.c', page), ('first.cpp', page), ('CMakeLists.txt', None)):
        with open(os.path.join(sources, name), 'w') as file:
            file.write(re.search(r'```c\n(.*?)```', text, re.S)[1] if text else CMAKE_PROJECT)

    def check(how, result, programs):
        for program in programs if result.returncode == 0 else ():
            result = run([program], env={**os.environ, 'LD_LIBRARY_PATH': os.path.dirname(packages[0])})
            if result.stdout != '42\n':
                tally.add(f'the first program, {how}', False, f'{program}: {result.returncode} {result.stdout}{result.stderr}')
                return
        tally.add(f'the first program, {how}', result.returncode == 0, result.stdout + result.stderr)

    environment = {**os.environ, 'PKG_CONFIG_PATH': packages[0]}
    out = os.path.join(sources, 'first')
    for how, command in (('', 'gcc -Wall -Wextra -Werror first.c'), (', static', 'gcc -static first.c'), (', as C++', 'g++ -Wall -Wextra -Werror first.cpp')):
        static = '--static' if 'static' in how else ''
        flags = f'$(pkg-config {static} --cflags --libs hognose)' # with quoted blanks, which only eval understands
        check('by pkg-config' + how, run(['sh', '-c', f'eval {command} -o first "{flags}"'], env=environment, cwd=sources), [out])
    readme = open(os.path.join(ROOT, 'README.md')).read()
    programs = re.findall(r'```c\n([^`]*?\n\}) /\* prints: (.*?) \*/\n```', page + readme, re.S)
    tally.add('the programs of docs/embedding.md and README.md', len(programs) >= 8, len(programs))
    for text, printed in programs:
        with open(os.path.join(sources, 'page.c'), 'w') as file:
            file.write(text)
        flags = '$(pkg-config --cflags --libs hognose)'
        result = run(['sh', '-c', f'eval cc -Wall -Wextra -Werror page.c -o page "{flags}"'], env=environment, cwd=sources)
        if result.returncode == 0:
            result = run([os.path.join(sources, 'page')], env={**os.environ, 'LD_LIBRARY_PATH': os.path.dirname(packages[0])})
        tally.add(f'the documented program that prints {printed}', result.stdout == printed + '\n', result.stdout + result.stderr)
    made = os.path.join(sources, 'build')
    result = run(['cmake', '-S', sources, '-B', made, '-G', 'Ninja', '-DCMAKE_PREFIX_PATH=' + prefix])
    if result.returncode == 0:
        result = run(['cmake', '--build', made])
    check('by CMake', result, [os.path.join(made, 'with_' + name) for name in ('hognose', 'static', 'hognose_cpp', 'static_cpp')])


def contract_page(tally):
    """Each test that docs/contract.md leads to is there."""
    page = open(os.path.join(ROOT, 'docs/contract.md')).read()
    files = {'contract': 'test_contract_running', 'time': 'test_contract_time'}
    missing, found = [], 0
    for prefix, names in re.findall(r'\b(\w+): (test_\w+(?:, test_\w+)*)', page):
        text = open(os.path.join(ROOT, 'tests/unit', files.get(prefix, 'test_embedding_' + prefix) + '.c')).read()
        found += len(names.split(', '))
        missing += [f'{prefix}: {name}' for name in names.split(', ') if f'static void {name}(void' not in text]
    tally.add("the contract's tests", found > 60 and not missing, ', '.join(missing))


def folders(tally):
    """No folder includes from one above it."""
    wrong, found = [], 0
    for height, group in enumerate(FOLDERS):
        allowed = sum(FOLDERS[:height + 1], ())
        for path in (path for folder in group for path in glob.glob(os.path.join(ROOT, 'src', folder, '*'))):
            for name in re.findall(r'^#include "(\w+/[\w.]+)"', open(path).read(), re.M):
                found += 1
                if name.split('/')[0] not in allowed + ('hognose',) and name != INCLUDED_BY_ALL:
                    wrong.append(f'{os.path.relpath(path, ROOT)}: {name}')
    tally.add('the order of the folders', found > 1000 and not wrong, ', '.join(wrong))


def command(interpreter, tally):
    result = run([sys.executable, os.path.join(ROOT, 'tests', 'command.py'), interpreter], timeout=600)
    tally.add('the command', result.returncode == 0, (result.stdout + result.stderr)[-3000:])


def hostile(release, sanitized, tally):
    result = run([sys.executable, os.path.join(ROOT, 'tests/hostile.py'), '--release', release, '--sanitized', sanitized], timeout=1200)
    lines = result.stdout.strip().splitlines()
    match = re.match(r'(\d+) passed, (\d+) failed', lines[-1]) if lines else None
    print(f'hostile: {lines[-1] if lines else result.stderr[-500:]}')
    for line in lines[:-1]:
        print('  ' + line)
    tally.passed += int(match[1]) if match else 0
    tally.failed += int(match[2]) if match else 1


def laws(build, tally):
    library = os.path.join(build, 'libhognose.a')
    defined, wanted = set(), set()
    for line in run(['nm', '-P', library]).stdout.splitlines():
        parts = line.split()
        if len(parts) < 2:
            continue
        if parts[1] == 'U':
            wanted.add(parts[0])
        else:
            defined.add(parts[0])
    clock = run(['nm', '-P', '-A', library]).stdout.splitlines()
    clock_users = {line.split('[')[1].split(']')[0] for line in clock if line.split()[1:3] == ['clock_gettime', 'U']}
    wanted -= {'clock_gettime'} if clock_users <= HOST_OBJECTS else set()
    foreign = sorted(name for name in wanted - defined if not ALLOWED.match(name))
    tally.add('law 3: no ambient authority', not foreign, ' '.join(foreign))
    writable = []
    member = ''
    for line in run(['objdump', '-h', library]).stdout.splitlines():
        if 'file format' in line:
            member = line.split(':')[0]
        parts = line.split()
        if len(parts) > 2 and parts[0].isdigit() and re.match(r'\.(data|bss|tdata|tbss)($|\.(?!rel\.ro))', parts[1]) and int(parts[2], 16):
            writable.append(f'{member}:{parts[1]}')
    tally.add('law 4: no mutable global state', not writable, ' '.join(writable))


def size(build, tally):
    """What is shipped stays small."""
    with tempfile.TemporaryDirectory() as folder:
        stripped = os.path.join(folder, 'libhognose.so')
        result = run(['strip', '-o', stripped, os.path.join(build, 'libhognose.so')])
        bytes_used = os.path.getsize(stripped) if result.returncode == 0 else 0
    tally.add('stripped shared library under 3 MB', 0 < bytes_used < 3_000_000, f'{bytes_used} bytes {result.stderr}')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--release', default='build')
    parser.add_argument('--sanitized', default='build-sanitize')
    parser.add_argument('--threaded', help='the build with ThreadSanitizer')
    parser.add_argument('--torture-all', action='store_true')
    options = parser.parse_args()
    if options.torture_all:
        os.environ['EVERY_ALLOCATION'] = '1' # for tests/unit/test_embedding_memory.c
    os.environ['ASAN_OPTIONS'] = 'detect_leaks=1:detect_stack_use_after_return=0'
    tally = Tally()
    required = os.path.join(ROOT, 'tests/required.txt')
    torture = required if options.torture_all else os.path.join(ROOT, 'tests/torture.txt')
    laws(options.release, tally)
    size(options.release, tally)
    public_face(options.release, tally)
    contract_page(tally)
    folders(tally)
    examples(options.sanitized, tally)
    command(os.path.join(options.release, 'hognose'), tally)
    if options.threaded:
        result = run([os.path.join(options.threaded, 'test_threads')], timeout=300)
        tally.add('eight VMs on eight threads, one program', result.returncode == 0, (result.stdout + result.stderr)[-3000:])
    result = run([sys.executable, os.path.join(ROOT, 'tests/api_matrix.py'), options.sanitized], timeout=600)
    tally.add('every function in every state', result.returncode == 0, result.stdout + result.stderr)
    unit_tests(options.sanitized, tally)
    unit_tests(options.release, tally)
    release = os.path.join(options.release, 'hognose')
    conformance(release, required, 'conformance', tally)
    sanitized = os.path.join(options.sanitized, 'hognose')
    for mode in ('gc', 'preempt'):
        conformance(sanitized, torture, f'torture {mode}', tally, mode, release)
    torture_snapshot(sanitized, release, torture, options.torture_all, tally)
    pausing = os.path.join(ROOT, 'tests/pausing.txt')  # what stops half way in its work, small enough for all modes
    conformance(sanitized, required if options.torture_all else pausing, 'torture pause', tally, 'pause', release)
    conformance(sanitized, pausing, 'torture snapshot of what pauses', tally, 'snapshot', release)
    oom = os.path.join(options.sanitized, 'torture_oom')
    torture_oom(oom, torture, 3600 if options.torture_all else 45, tally)
    torture_oom(oom, pausing, 600 if options.torture_all else 30, tally, '--pause')
    hostile(os.path.join(options.release, 'hognose'), sanitized, tally)
    print(f'{tally.passed} passed, {tally.failed} failed')
    return 1 if tally.failed or not tally.passed else 0


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the conformance programs through an interpreter and compares what they print, to the byte.

    python3 tests/run_conformance.py [options] [INTERPRETER] [WORD...]

INTERPRETER is a command (default build/hognose); a WORD selects the programs whose TOPIC/NAME contains it. Each
program is run in its own folder as `INTERPRETER [EXTRA] NAME.py`. Standard output must equal NAME.out; standard
error and the exit status must equal NAME.err (whose first line is `# exit N`), or be nothing and 0 where that
file does not exist. NAME.in, where it exists, is the standard input. With --same-fuel the program has to burn as much fuel as it does when
the plain interpreter REFERENCE runs it.
"""

import argparse
import concurrent.futures
import difflib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CONFORMANCE = os.path.join(HERE, "conformance")
DIFF_LINES = 12


def programs():
    for topic in sorted(os.listdir(CONFORMANCE)):
        folder = os.path.join(CONFORMANCE, topic)
        if not os.path.isdir(folder) or topic.startswith("_"):
            continue
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and not name.startswith("_"):
                yield topic + "/" + name[:-3]


def contents(subject, extension):
    try:
        with open(os.path.join(CONFORMANCE, subject + extension), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def expectation(subject):
    """(standard output, standard error, status), or None where the oracle has not spoken yet."""
    out = contents(subject, ".out")
    if out is None:
        return None
    err = contents(subject, ".err")
    if err is None:
        return out, b"", 0
    first, _, rest = err.partition(b"\n")
    return out, rest, int(first.split()[2])


def execute(subject, command, timeout):
    topic, name = subject.split("/")
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    environment.update((key, value) for key, value in os.environ.items() if key.endswith("SAN_OPTIONS"))
    try:
        own = shlex.split((contents(subject, ".args") or b"").decode())  # what the program needs of its host
        return subprocess.run(command + ["--no-clock"] + own + [name + ".py"], cwd=os.path.join(CONFORMANCE, topic), env=environment,
                              input=contents(subject, ".in") or b"", capture_output=True, timeout=timeout)
    except OSError as error:
        sys.exit("cannot run %s: %s" % (command[0], error.strerror))


def take_fuel(done):
    """The fuel that --show-fuel reported at the end of standard error, which is taken away there."""
    match = re.search(rb"^fuel: (\d+)\n\Z", done.stderr, re.M)
    if not match:
        return None
    done.stderr = done.stderr[:match.start()]
    return int(match[1])


def run(subject, command, timeout, reference=None):
    """None when the program does what is expected; else a text that says what is different."""
    expected = expectation(subject)
    if expected is None:
        return "no expectation: run `make oracle`"
    try:
        done = execute(subject, command + ["--show-fuel"] if reference else command, timeout)
        fuel = (take_fuel(done), take_fuel(execute(subject, reference + ["--show-fuel"], timeout))) if reference else (0, 0)
    except subprocess.TimeoutExpired:
        return "no end within %g seconds" % timeout
    differences = []
    for label, wanted, got in zip(("stdout", "stderr"), expected, (done.stdout, done.stderr)):
        if wanted != got:
            differences.append(difference(label, wanted, got))
    if done.returncode != expected[2]:
        differences.append("exit status: expected %d, got %d" % (expected[2], done.returncode))
    if fuel[0] is None or fuel[0] != fuel[1]:
        differences.append("fuel: %s, plainly %s" % fuel)
    return "\n".join(differences) or None


def difference(label, wanted, got):
    wanted, got = (text.decode("utf-8", "backslashreplace").split("\n") for text in (wanted, got))
    lines = list(difflib.unified_diff(wanted, got, label + " expected", label + " got", lineterm="", n=1))
    if len(lines) > DIFF_LINES:
        lines[DIFF_LINES:] = ["... %d more lines" % (len(lines) - DIFF_LINES)]
    return "\n".join(line[:160] for line in lines)


def locate(command):
    """The command as a list, its first word an absolute path: programs are run in their own folders."""
    words = shlex.split(command)
    if os.sep in words[0] or os.path.exists(words[0]):
        words[0] = os.path.abspath(words[0])
    if not shutil.which(words[0]):
        sys.exit("no such interpreter: " + words[0])
    return words


def select(options):
    subjects = list(programs())
    if options.list:
        with open(options.list) as file:
            listed = [line.split("#")[0].strip() for line in file]
        listed = [line[:-3] if line.endswith(".py") else line for line in listed if line]
        unknown = sorted(set(listed) - set(subjects))
        if unknown:
            sys.exit("%s names unknown programs: %s" % (options.list, ", ".join(unknown)))
        subjects = listed
    words = options.words + options.filter
    return [subject for subject in subjects if not words or any(word in subject for word in words)]


def joined(arguments):
    """`--extra-args X` as `--extra-args=X`: X is a switch itself, which argparse would not take for a value."""
    arguments = list(arguments)
    while "--extra-args" in arguments[:-1]:
        i = arguments.index("--extra-args")
        arguments[i:i + 2] = [arguments[i] + "=" + arguments[i + 1]]
    return arguments


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interpreter", nargs="?", default=os.path.join(ROOT, "build", "hognose"))
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--filter", action="append", default=[], metavar="WORD", help="the same as a WORD")
    parser.add_argument("--list", metavar="FILE", help="run the programs named in FILE, a TOPIC/NAME a line")
    parser.add_argument("--extra-args", default="", metavar="ARGS", help="arguments inserted before the script")
    parser.add_argument("--same-fuel", metavar="REFERENCE", help="an interpreter whose plain runs burn the same fuel")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=20, help="seconds for a program (default 20)")
    parser.add_argument("--json", metavar="FILE", help="write {TOPIC/NAME: null or difference} to FILE")
    parser.add_argument("-v", "--verbose", action="store_true", help="show the differences")
    options = parser.parse_intermixed_args(joined(sys.argv[1:]))

    command = locate(options.interpreter) + shlex.split(options.extra_args)
    reference = locate(options.same_fuel) if options.same_fuel else None
    subjects = select(options)
    if not subjects:
        sys.exit("no program is selected")
    results = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        outcomes = pool.map(lambda subject: run(subject, command, options.timeout, reference), subjects)
        for subject, outcome in zip(subjects, outcomes):
            results[subject] = outcome
            if outcome is None:
                continue
            print("FAILED", subject, flush=True)
            if options.verbose:
                print("    " + outcome.replace("\n", "\n    "), flush=True)
    if options.json:
        with open(options.json, "w") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
    failed = sum(outcome is not None for outcome in results.values())
    print("%d passed, %d failed" % (len(results) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

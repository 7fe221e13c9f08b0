#!/usr/bin/env python3
"""Compares the release build of hognose with CPython and Lua on the programs of bench/programs.

    python3 bench/run.py [--rounds N] [--build FOLDER] [--json FILE] [NAME...]

A program is NAME.py, and where it is natural its twin NAME.lua. In every round the runners take turns on the same
program, so that what disturbs the machine disturbs all of them; what counts is the CPU time (user and system) that
the kernel reports for each process, and of the rounds the median. Outputs must be equal to CPython's. A NAME
selects the programs whose names contain it.
"""

import argparse
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
CPYTHON = "/usr/bin/python3"
LUA_NAMES = ("lua5.4", "lua54", "lua")
SECONDS = 120
STARTUPS = 50


def run_once(command, output):
    """Runs one process; returns its CPU seconds and its exit status (negative for a signal)."""
    output.seek(0)
    output.truncate()
    files = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_DUP2, output.fileno(), 1),
             (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=files) # a fork would count towards the time
    resource.prlimit(pid, resource.RLIMIT_CPU, (SECONDS, SECONDS))
    _, status, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status)


def read(output):
    output.seek(0)
    return output.read()


def find_runners(build):
    hognose = os.path.join(build, "hognose")
    lua = next(filter(None, map(shutil.which, LUA_NAMES)), None)
    return {
        "hognose": [hognose, "--unlimited"] if os.access(hognose, os.X_OK) else None,
        "CPython": [CPYTHON, "-I", "-S"] if os.access(CPYTHON, os.X_OK) else None,
        "Lua": [lua] if lua else None,
    }


def commands_of(name, runners):
    """The command lines of one program, by runner."""
    commands = {}
    for runner, command in runners.items():
        source = os.path.join(PROGRAMS, name + (".lua" if runner == "Lua" else ".py"))
        if command and os.path.exists(source):
            commands[runner] = command + [source]
    return commands


def measure(name, runners, rounds, output):
    """Median CPU seconds by runner, and what went wrong, if anything did."""
    commands = commands_of(name, runners)
    times = {runner: [] for runner in commands}
    outputs, faults = {}, []
    for number in range(rounds):
        order = list(commands) if number % 2 == 0 else list(reversed(commands))
        for runner in order:
            if runner not in commands:
                continue
            seconds, status = run_once(commands[runner], output)
            printed = read(output)
            if status != 0:
                faults.append("%s: exit %d" % (runner, status))
                del commands[runner], times[runner]
            elif outputs.setdefault(runner, printed) != printed:
                faults.append("%s: output varies" % runner)
            else:
                times[runner].append(seconds)
    for runner, printed in outputs.items():
        if "CPython" in outputs and printed != outputs["CPython"]:
            faults.append("%s: output differs" % runner)
            times.pop(runner, None)
    return {runner: statistics.median(values) for runner, values in times.items() if values}, faults


def ratio(times, over, under):
    if over in times and under in times and times[under] > 0:
        return times[over] / times[under]
    return None


def show(value, pattern):
    return pattern % value if value is not None else "-"


def geometric_mean(values):
    values = [value for value in values if value]
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def startup_seconds(command, output):
    """Median CPU seconds of running nothing, over STARTUPS starts."""
    samples = []
    for _ in range(STARTUPS):
        seconds, status = run_once(command, output)
        if status != 0:
            return None
        samples.append(seconds)
    return statistics.median(samples)


def print_embedding(build):
    """What embedding costs in C; and, where its package is installed, what the same costs through the Node API of @pydantic/monty."""
    command = os.path.join(build, "bench_embed")
    if os.path.exists(command):
        print(subprocess.run([command], capture_output=True, text=True).stdout, end="")
        print(subprocess.run([command.replace("embed", "preempt")], capture_output=True, text=True).stdout, end="")
    node = shutil.which("node")
    if node:
        result = subprocess.run([node, os.path.join(HERE, "embed_peer.mjs")], capture_output=True, text=True)
        if result.returncode == 0:
            print(result.stdout, end="")
            return
    print("monty, to compare: @pydantic/monty is not installed" if node else "monty, to compare: there is no Node")


def stripped_size(library):
    if not os.path.exists(library) or not shutil.which("strip"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "library")
        shutil.copy(library, copy)
        subprocess.run(["strip", copy], check=True)
        return os.path.getsize(copy)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds of each program (default 5)")
    parser.add_argument("--build", default=os.path.join(os.path.dirname(HERE), "build"), metavar="FOLDER",
                        help="where hognose and libhognose.so are (default build)")
    parser.add_argument("--json", metavar="FILE", help="write the medians there as well")
    parser.add_argument("--no-lua", action="store_true", help="leave Lua out")
    options = parser.parse_args()

    names = sorted(name[:-3] for name in os.listdir(PROGRAMS) if name.endswith(".py"))
    selected = [name for name in names if not options.names or any(word in name for word in options.names)]
    if not selected:
        parser.error("no program matches")
    runners = find_runners(options.build)
    if options.no_lua:
        runners["Lua"] = None
    for runner, command in runners.items():
        if command is None and not (runner == "Lua" and options.no_lua):
            print("%s is missing" % runner)

    results, faulty = {}, 0
    width = max(map(len, selected))
    print("%-*s  %8s %8s %8s  %9s %9s" % (width, "median CPU seconds", "hognose", "CPython", "Lua", "CPython/h", "Lua/h"))
    with tempfile.TemporaryFile() as output:
        for name in selected:
            times, faults = measure(name, runners, max(1, options.rounds), output)
            results[name] = times
            faulty += bool(faults)
            print("%-*s  %8s %8s %8s  %9s %9s  %s" % (
                width, name, *(show(times.get(runner), "%.3f") for runner in ("hognose", "CPython", "Lua")),
                show(ratio(times, "CPython", "hognose"), "%.2f"), show(ratio(times, "Lua", "hognose"), "%.2f"),
                "; ".join(faults)), flush=True)
        against_cpython = [ratio(times, "CPython", "hognose") for times in results.values()]
        against_lua = [ratio(times, "Lua", "hognose") for times in results.values()]
        print("%-*s  %8s %8s %8s  %9s %9s" % (width, "geometric mean", "", "", "", show(geometric_mean(against_cpython), "%.2f"),
                                             show(geometric_mean(against_lua), "%.2f")))
        slower = [name for name, value in zip(results, against_cpython) if value is not None and value < 1]
        if slower:
            print("slower than CPython: %s" % ", ".join(slower))
        startup = startup_seconds([runners["hognose"][0], "-c", "pass"], output) if runners["hognose"] else None
        size = stripped_size(os.path.join(options.build, "libhognose.so"))
        print_embedding(options.build)
        print("hognose -c pass: %s" % show(startup and startup * 1000, "%.2f ms of CPU (to be under 2)"))
        print("stripped libhognose.so: %s" % show(size and size / 1e6, "%.2f MB (to be under 3)"))
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"programs": results, "startup": startup, "library": size}, file, indent=1)
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())

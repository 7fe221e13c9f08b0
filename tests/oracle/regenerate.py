#!/usr/bin/env python3
"""Writes the expectations of the conformance programs: what CPython 3.14 prints for them.

    python3 tests/oracle/regenerate.py [--all] [--check] [--seed N] [--fresh] [WORD...]

For each tests/conformance/TOPIC/NAME.py it writes NAME.out (standard output) and, when the program ends in an
uncaught exception, exits with a status or writes to standard error, NAME.err: a line `# exit N` and the text.
NAME.in, where it exists, is the program's standard input. Files and folders whose names begin with an
underscore are not programs, but modules that programs beside them import.

Without --all, only programs newer than their expectation are run. A WORD selects the programs whose
TOPIC/NAME contains it, and they are run in any case. --check writes nothing and reports what would change.
A program whose first line is `# oracle: 3.11` is run by the distribution's 64-bit /usr/bin/python3; all others
by pyodide (a 32-bit CPython 3.14), which is looked for in NODE_PATH and else installed to build/oracle.
"""

import argparse
import base64
import json
import os
import queue
import resource
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CONFORMANCE = os.path.join(ROOT, "tests", "conformance")
PYODIDE = "pyodide@^314.0.0"
PLAIN_PYTHON = "/usr/bin/python3"
SECONDS = 60


def programs():
    for topic in sorted(os.listdir(CONFORMANCE)):
        folder = os.path.join(CONFORMANCE, topic)
        if not os.path.isdir(folder) or topic.startswith("_"):
            continue
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and not name.startswith("_"):
                yield os.path.join(folder, name)


def subject(path):
    return os.path.relpath(path, CONFORMANCE)[:-3]


def expectation_path(path, extension):
    return path[:-3] + extension


def is_stale(path):
    out = expectation_path(path, ".out")
    if not os.path.exists(out):
        return True
    made = os.path.getmtime(out)
    sources = [path, expectation_path(path, ".in")]
    return any(os.path.exists(source) and os.path.getmtime(source) > made for source in sources)


def wants_plain_python(path):
    with open(path, "rb") as file:
        return file.readline().split() == [b"#", b"oracle:", b"3.11"]


def input_of(path):
    try:
        with open(expectation_path(path, ".in"), "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def find_modules():
    """The folder whose node_modules holds pyodide; installed there when nobody has it."""
    candidates = [os.path.dirname(path) for path in os.environ.get("NODE_PATH", "").split(":") if path]
    own = os.path.join(ROOT, "build", "oracle")
    for folder in candidates + [own]:
        if os.path.exists(os.path.join(folder, "node_modules", "pyodide", "package.json")):
            return folder
    os.makedirs(own, exist_ok=True)
    print("installing", PYODIDE, "to", own)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", own, PYODIDE], check=True)
    return own


def lift_stack_limit():
    """Deep recursion in the guest needs stack of the host process."""
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    resource.setrlimit(resource.RLIMIT_STACK, (hard, hard))


class Node:
    """One node process, which answers a line for every job line; replaced when it hangs or dies."""

    def __init__(self, modules, seed, programs):
        self.environment = dict(os.environ, ORACLE_MODULES=modules, ORACLE_HASH_SEED=str(seed),
                                ORACLE_PROGRAMS=str(programs))
        self.process = None

    def start(self):
        hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
        stack = 200000 if hard == resource.RLIM_INFINITY else max(900, hard // 1024 - 1024)
        command = ["node", "--stack-size=%d" % stack, os.path.join(HERE, "oracle.mjs")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        env=self.environment, preexec_fn=lift_stack_limit)
        self.lines = queue.Queue()
        threading.Thread(target=self.read, args=(self.process, self.lines), daemon=True).start()

    @staticmethod
    def read(process, lines):
        for line in process.stdout:
            lines.put(line)
        lines.put(b"")

    def run(self, path):
        if self.process is None:
            self.start()
        job = {"path": path, "name": os.path.basename(path), "input": input_of(path).decode()}
        try:
            self.process.stdin.write(json.dumps(job).encode() + b"\n")
            self.process.stdin.flush()
            line = self.lines.get(timeout=SECONDS)
        except queue.Empty:
            self.stop()
            return {"fatal": "no answer within %d seconds" % SECONDS}
        except BrokenPipeError:
            line = b""
        if not line.startswith(b"{"):
            self.stop()
            return {"fatal": "the oracle died: %r" % line[:300]}
        answer = json.loads(line)
        if "fatal" not in answer:
            answer["out"] = base64.b64decode(answer["out"])
            answer["err"] = base64.b64decode(answer["err"])
        return answer

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def run_plain(path, seed):
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONHASHSEED": str(seed), "PYTHONUTF8": "1",
                   "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run([PLAIN_PYTHON, os.path.join(HERE, "plain.py"), path], input=input_of(path),
                              capture_output=True, env=environment, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {"fatal": "no answer within %d seconds" % SECONDS}
    return {"out": done.stdout, "err": done.stderr, "status": done.returncode}


def expectations(answer):
    """Extension to contents; None for a file that must not exist."""
    err = None
    if answer["err"] or answer["status"]:
        err = b"# exit %d\n" % answer["status"] + answer["err"]
    return {".out": answer["out"], ".err": err}


def read_if_there(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def settle(path, answer, check):
    """Writes the expectations (or only compares); says whether anything changed."""
    changed = False
    for extension, contents in expectations(answer).items():
        target = expectation_path(path, extension)
        if read_if_there(target) == contents:
            if extension == ".out" and not check:
                os.utime(target)
            continue
        changed = True
        if check:
            continue
        if contents is None:
            os.remove(target)
            continue
        with open(target, "wb") as file:
            file.write(contents)
    return changed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--all", action="store_true", help="run every program")
    parser.add_argument("--check", action="store_true", help="write nothing, report differences")
    parser.add_argument("--seed", type=int, default=0, help="seed of CPython's string hashes")
    parser.add_argument("--fresh", action="store_true", help="a new interpreter for each program (slow)")
    options = parser.parse_args()

    selected = [path for path in programs() if not options.words or any(word in subject(path) for word in options.words)]
    if not options.all and not options.words and not options.check:
        selected = [path for path in selected if is_stale(path)]
    if not selected:
        print("nothing to do")
        return 0

    needs_node = not all(map(wants_plain_python, selected))
    node = Node(find_modules() if needs_node else "", options.seed, 1 if options.fresh else 50)
    changed = failed = 0
    for path in selected:
        answer = run_plain(path, options.seed) if wants_plain_python(path) else node.run(path)
        if "fatal" in answer:
            failed += 1
            print("FAILED", subject(path), answer["fatal"])
        elif settle(path, answer, options.check):
            changed += 1
            print("differs" if options.check else "written", subject(path))
    node.stop()
    print("%d programs, %d %s, %d failed" % (len(selected), changed, "differ" if options.check else "changed", failed))
    return 1 if failed or options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())

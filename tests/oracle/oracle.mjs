// The oracle: CPython 3.14 (the npm package pyodide) as if it were called `python3.14 NAME.py`.
//
// Jobs arrive on standard input, one JSON object a line: {"path": ..., "name": ..., "input": ...}. For each of
// them one line leaves on standard output: {"path", "out", "err", "status"} or {"path", "fatal"}; "out" and
// "err" are base64. JavaScript calls the C function that also `python3.14 NAME.py` calls, PyRun_FileEx, so that the
// source is read as a file is, and no Python frame lies below the program's own, where it would show in its
// tracebacks or count against its recursion limit.
//
// An interpreter is kept for a number of programs; `cleanup` in the prologue puts back what a program may have
// changed in the modules it shares with its successors.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { dirname, join, basename } from "node:path";
import { pathToFileURL } from "node:url";
import { readdirSync, readFileSync, statSync } from "node:fs";

const require = createRequire(join(process.env.ORACLE_MODULES ?? process.cwd(), "oracle.cjs"));
const entry = join(dirname(require.resolve("pyodide/package.json")), "pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(entry));

const programsPerInterpreter = Number(process.env.ORACLE_PROGRAMS ?? 50);
const home = "/home/oracle";

const prologue = `
import builtins, gc, io, linecache, os, sys, types, warnings
import abc, bisect, collections, collections.abc, contextlib, copy, dataclasses, enum, functools, heapq, itertools
import json, math, operator, random, re, string, traceback, typing, weakref
from importlib.machinery import SourceFileLoader

sys.flags  # as a plain run would have it; nothing of it is changed
os.environ.pop("PYTHONHASHSEED", None)
for hook in ("ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback"):
    if hasattr(sys, hook):
        delattr(sys, hook)

def reset_warnings():
    """The filters of a plain run: the last one added comes first."""
    warnings.resetwarnings()
    for category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        warnings.simplefilter("ignore", category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")

reset_warnings()
sys.setrecursionlimit(1000)
snapshots = None

def snapshot():
    return {name: dict(vars(module)) for name, module in sys.modules.items()
            if name != "__main__" and isinstance(module, types.ModuleType)}

def prepare(name, standard_input):
    global stdout, stderr, snapshots, modules_before
    modules_before = set(sys.modules)
    snapshots = snapshot()
    stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict", newline="\\n")
    stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace", newline="\\n")
    stdin = io.TextIOWrapper(io.BytesIO(standard_input.encode()), encoding="utf-8")
    for stream, stream_name, mode in ((stdout, "<stdout>", "w"), (stderr, "<stderr>", "w"), (stdin, "<stdin>", "r")):
        stream.mode = mode
        stream.buffer.name = stream_name
    sys.stdout = sys.__stdout__ = stdout
    sys.stderr = sys.__stderr__ = stderr
    sys.stdin = sys.__stdin__ = stdin
    sys.argv = [name]
    os.chdir("${home}")
    sys.path.insert(0, "${home}")
    sys.path_importer_cache.clear()
    linecache.clearcache()
    module = types.ModuleType("__main__")
    module.__loader__ = SourceFileLoader("__main__", name)
    module.__builtins__ = builtins
    module.__file__ = name
    module.__cached__ = None
    sys.modules["__main__"] = module
    return module.__dict__

def report():
    error = globals().pop("uncaught", None)
    try:
        sys.stdout.flush()
    except Exception:
        pass
    if error is None:
        return 0
    if isinstance(error, SystemExit):
        status = error.code
        if status is None:
            return 0
        if isinstance(status, int):
            return status & 255
        print(status, file=sys.stderr)
        return 1
    sys.excepthook(type(error), error, error.__traceback__)
    return 1

def finish():
    sys.modules.pop("__main__", None)
    gc.collect()
    gc.collect()

def cleanup():
    result = []
    for stream in (sys.stdout, sys.stderr, stdout, stderr):
        try:
            stream.flush()
        except Exception:
            pass
    for stream in (stdout, stderr):
        result.append(stream.buffer.getvalue())
    sys.path.remove("${home}")
    sys.setrecursionlimit(1000)
    sys.set_int_max_str_digits(4300)
    for name in list(sys.modules):
        module = sys.modules[name]
        path = getattr(module, "__file__", None) or ""
        if path.startswith("${home}") or (name not in modules_before and not path and name not in sys.builtin_module_names):
            del sys.modules[name]
    for name, contents in snapshots.items():
        module = sys.modules.get(name)
        if module is None:
            continue
        current = vars(module)
        for key in [key for key in current if key not in contents and key not in sys.modules]:
            if name in ("builtins", "sys") or not isinstance(current[key], types.ModuleType):
                del current[key]
        for key, value in contents.items():
            if current.get(key, snapshots) is not value:
                current[key] = value
    reset_warnings()
    return result
`;

// The C library below this CPython has its own numbers and texts for the two errors of mathematical functions; a
// program is to see those of Linux.
function asOnLinux(bytes) {
    const text = Buffer.from(bytes).toString("latin1");
    return Buffer.from(text.replaceAll("68, 'Result not representable'", "34, 'Numerical result out of range'")
        .replaceAll("18, 'Domain error'", "33, 'Numerical argument out of domain'"), "latin1");
}

class Interpreter {
    static async start() {
        const self = new Interpreter();
        const seed = process.env.ORACLE_HASH_SEED ?? "0";
        self.pyodide = await loadPyodide({ env: { PYTHONHASHSEED: seed, NO_COLOR: "1", TERM: "dumb" } });
        self.pyodide.FS.mkdirTree(home);
        self.machinery = self.pyodide.toPy({});
        self.pyodide.runPython(prologue, { globals: self.machinery });
        self.used = 0;
        return self;
    }

    // Helper modules and packages (their names begin with an underscore) lie beside the program.
    lay(source, target, prefix = "") {
        for (const name of readdirSync(source)) {
            if (!name.startsWith(prefix) || name === "__pycache__")
                continue;
            const from = join(source, name);
            const to = join(target, name);
            if (statSync(from).isDirectory()) {
                this.pyodide.FS.mkdirTree(to);
                this.lay(from, to);
            } else if (name.endsWith(".py")) {
                this.pyodide.FS.writeFile(to, new Uint8Array(readFileSync(from)));
            }
        }
    }

    clear(folder) {
        const FS = this.pyodide.FS;
        for (const name of FS.readdir(folder)) {
            if (name === "." || name === "..")
                continue;
            const path = join(folder, name);
            if (FS.isDir(FS.stat(path).mode)) {
                this.clear(path);
                FS.rmdir(path);
            } else {
                FS.unlink(path);
            }
        }
    }

    // Runs the file; what leaves it uncaught becomes `uncaught` among the machinery's globals.
    runFile(name, globals) {
        const C = this.pyodide._module;
        const dict = C.PyProxy_getPtr(globals);
        const strings = [name, "r", "uncaught"].map((text) => C.stringToNewUTF8(text));
        const fileInput = 257;
        const result = C._PyRun_FileExFlags(C._fopen(strings[0], strings[1]), strings[0], fileInput, dict, dict, 1, 0);
        if (result) {
            C._Py_DecRef(result);
        } else {
            const error = C._PyErr_GetRaisedException();
            C._PyDict_SetItemString(C.PyProxy_getPtr(this.machinery), strings[2], error);
            C._Py_DecRef(error);
        }
        strings.forEach((text) => C._free(text));
    }

    run(job) {
        const FS = this.pyodide.FS;
        const text = new Uint8Array(readFileSync(job.path));
        this.clear(home);
        this.lay(dirname(job.path), home, "_");
        FS.writeFile(join(home, job.name), text);

        const call = (name, ...parameters) => {
            const callable = this.machinery.get(name);
            try {
                return callable(...parameters);
            } finally {
                callable.destroy();
            }
        };
        const globals = call("prepare", job.name, job.input ?? "");
        this.runFile(job.name, globals);
        globals.destroy();
        const status = call("report");
        call("finish");
        const result = call("cleanup");
        const [out, err] = result.toJs().map(asOnLinux);
        result.destroy();
        return {
            path: job.path,
            out: out.toString("base64"),
            err: err.toString("base64"),
            status,
        };
    }
}

let interpreter = null;
for await (const line of createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    job.name ??= basename(job.path);
    if (!interpreter || interpreter.used >= programsPerInterpreter)
        interpreter = await Interpreter.start();
    interpreter.used += 1;
    let answer;
    try {
        answer = interpreter.run(job);
    } catch (error) {
        answer = { path: job.path, fatal: String(error.message ?? error).slice(0, 2000) };
        if (error.pyodide_fatal_error || error.constructor.name !== "PythonError")
            interpreter = null;
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
}
process.exit(0);

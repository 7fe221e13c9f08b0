// Writes expectations.h: what CPython 3.14 (the npm package pyodide) makes of wrong.txt and right.py.
//
//   node tests/syntax/oracle.mjs [FOLDER WITH node_modules]
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(process.argv[2] ?? process.cwd(), "oracle.cjs"));
const entry = join(dirname(require.resolve("pyodide/package.json")), "pyodide.mjs");
const { loadPyodide } = await import(pathToFileURL(entry));
const python = await loadPyodide();
python.globals.set("WRONG", readFileSync(join(here, "wrong.txt"), "utf8"));
python.globals.set("RIGHT", readFileSync(join(here, "right.py"), "utf8"));
const result = python.runPython(readFileSync(join(here, "oracle.py"), "utf8"));
writeFileSync(join(here, "expectations.h"), result);

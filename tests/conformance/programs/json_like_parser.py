class ParseError(ValueError): pass
def parse(s):
    def fail(i, what): raise ParseError(f'expected {what} at {i}, found {s[i:i + 1]!r}')
    def skip(i):
        while i < len(s) and s[i] in ' \t\n': i += 1
        return i
    def value(i):
        i = skip(i)
        match s[i:i + 1]:
            case '{': return members(i + 1)
            case '[': return elements(i + 1)
            case '"': return string(i + 1)
            case c if c.isdigit() or c == '-':
                j = i + 1
                while j < len(s) and s[j] in '0123456789.eE+-': j += 1
                t = s[i:j]
                return (float(t) if set(t) & set('.eE') else int(t)), j
        for word, v in ('true', True), ('false', False), ('null', None):
            if s.startswith(word, i): return v, i + len(word)
        fail(i, 'a value')
    def string(i):
        out = []
        while s[i:i + 1] != '"':
            if i >= len(s): fail(i, 'a quote')
            if s[i] == '\\':
                i += 1
                if s[i] == 'u': out.append(chr(int(s[i + 1:i + 5], 16))); i += 5
                else: out.append({'n': '\n', 't': '\t'}.get(s[i], s[i])); i += 1
            else: out.append(s[i]); i += 1
        return ''.join(out), i + 1
    def elements(i):
        out = []
        i = skip(i)
        if s[i:i + 1] == ']': return out, i + 1
        while True:
            v, i = value(i)
            out.append(v)
            i = skip(i)
            if s[i:i + 1] == ']': return out, i + 1
            if s[i:i + 1] != ',': fail(i, 'a comma')
            i += 1
    def members(i):
        out = {}
        i = skip(i)
        if s[i:i + 1] == '}': return out, i + 1
        while True:
            i = skip(i)
            if s[i:i + 1] != '"': fail(i, 'a key')
            k, i = string(i + 1)
            i = skip(i)
            if s[i:i + 1] != ':': fail(i, 'a colon')
            out[k], i = value(i + 1)
            i = skip(i)
            if s[i:i + 1] == '}': return out, i + 1
            if s[i:i + 1] != ',': fail(i, 'a comma')
            i += 1
    v, i = value(0)
    if (i := skip(i)) < len(s): fail(i, 'the end')
    return v
import json
for t in ('{"a": [1, -2.5, 3e2, {"b": null}], "c": "x\\n\\u00e9\\"", "d": true}', '[]', ' {} ', '"s"', '[[[]]]', '[1 2]', '{"a" 1}', '{1: 2}', '[1,', '"open', 'tru', '1 2', ''):
    try:
        v = parse(t)
        print(v, v == json.loads(t))
    except ParseError as e: print(e)

"""From JSON text to objects."""

__all__ = ['JSONDecoder', 'JSONDecodeError']

_SPACE = frozenset(' \t\n\r')
_DIGITS = frozenset('0123456789')
_HEX = frozenset('0123456789abcdefABCDEF')
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_CONSTANTS = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


class JSONDecodeError(ValueError):
    """The text is no JSON; says where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(text, place):
    size = len(text)
    while place < size and text[place] in _SPACE:
        place += 1
    return place


def _hex4(text, place):
    digits = text[place + 1:place + 5]
    if len(digits) == 4 and digits[0] in _HEX and digits[1] in _HEX and digits[2] in _HEX and digits[3] in _HEX:
        return int(digits, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', text, place)


def scanstring(text, end, strict=True):
    """The string whose opening quote is before `end`, and the place behind it."""
    begin = end - 1
    quote = text.find('"', end)
    if quote < 0:
        quote = len(text)
    if text.find('\\', end, quote) < 0:
        chunk = text[end:quote]
        if (not strict or chunk.isprintable()) and quote < len(text):
            return chunk, quote + 1
    parts = []
    place = end
    size = len(text)
    while True:
        start = place
        while place < size:
            char = text[place]
            if char == '"' or char == '\\' or char < ' ' and strict:
                break
            place += 1
        else:
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        if place > start:
            parts.append(text[start:place])
        if char == '"':
            return ''.join(parts), place + 1
        if char != '\\':
            raise JSONDecodeError('Invalid control character at', text, place)
        place += 1
        if place >= size:
            raise JSONDecodeError('Unterminated string starting at', text, begin)
        char = text[place]
        if char != 'u':
            if char not in _ESCAPES:
                raise JSONDecodeError('Invalid \\escape', text, place - 1)
            parts.append(_ESCAPES[char])
            place += 1
            continue
        code = _hex4(text, place)
        place += 5
        if 0xd800 <= code <= 0xdbff and text.startswith('\\u', place):
            try:
                low = _hex4(text, place + 1)
            except JSONDecodeError:
                low = 0
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + (code - 0xd800 << 10 | low - 0xdc00)
                place += 6
        parts.append(chr(code))


class _Scanner:
    """Reads one value, with a stack of its own: depth is no matter of the interpreter's."""

    def __init__(self, decoder):
        self.decoder = decoder

    def __call__(self, text, place):
        decoder = self.decoder
        object_hook = decoder.object_hook
        pairs_hook = decoder.object_pairs_hook
        strict = decoder.strict
        memo = {}
        stack = []
        size = len(text)
        container = key = None
        while True:
            if place >= size:
                raise StopIteration(place)
            char = text[place]
            if char == '"':
                value, place = scanstring(text, place + 1, strict)
            elif char == '{' or char == '[':
                if len(stack) > 100000:
                    raise RecursionError('maximum recursion depth exceeded while decoding a JSON ' + ('object' if char == '{' else 'array')
                                         + ' from a unicode string')
                start = place
                place = _skip(text, place + 1)
                if char == '[':
                    if text[place:place + 1] == ']':
                        value = []
                        place += 1
                    else:
                        stack.append((container, key))
                        container = []
                        if place >= size:
                            raise JSONDecodeError('Expecting value', text, place)
                        continue
                else:
                    if text[place:place + 1] == '}':
                        value = self._finish([], object_hook, pairs_hook)
                        place += 1
                    else:
                        stack.append((container, key))
                        container = _Pairs()
                        key, place = self._key(text, place, strict, memo, True)
                        continue
            elif char == 'n' and text.startswith('null', place):
                value = None
                place += 4
            elif char == 't' and text.startswith('true', place):
                value = True
                place += 4
            elif char == 'f' and text.startswith('false', place):
                value = False
                place += 5
            else:
                value, place = self._number(text, place)
            while container is not None:
                place = _skip(text, place)
                char = text[place:place + 1]
                if type(container) is list:
                    container.append(value)
                    if char == ',':
                        comma = place
                        place = _skip(text, place + 1)
                        if text[place:place + 1] == ']':
                            raise JSONDecodeError('Illegal trailing comma before end of array', text, comma)
                        break
                    if char != ']':
                        raise JSONDecodeError("Expecting ',' delimiter", text, place)
                    value = container
                else:
                    container.pairs.append((key, value))
                    if char == ',':
                        comma = place
                        place = _skip(text, place + 1)
                        if text[place:place + 1] == '}':
                            raise JSONDecodeError('Illegal trailing comma before end of object', text, comma)
                        key, place = self._key(text, place, strict, memo, False)
                        break
                    if char != '}':
                        raise JSONDecodeError("Expecting ',' delimiter", text, place)
                    value = self._finish(container.pairs, object_hook, pairs_hook)
                place += 1
                container, key = stack.pop()
            else:
                return value, place
            if place >= size:
                raise JSONDecodeError('Expecting value', text, place)

    def _finish(self, pairs, object_hook, pairs_hook):
        if pairs_hook is not None:
            return pairs_hook(pairs)
        value = dict(pairs)
        if object_hook is not None:
            value = object_hook(value)
        return value

    def _key(self, text, place, strict, memo, first):
        if text[place:place + 1] != '"':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', text, place)
        key, place = scanstring(text, place + 1, strict)
        key = memo.setdefault(key, key)
        place = _skip(text, place)
        if text[place:place + 1] != ':':
            raise JSONDecodeError("Expecting ':' delimiter", text, place)
        return key, _skip(text, place + 1)

    def _number(self, text, place):
        start = place
        size = len(text)
        if text[place] == '-':
            place += 1
        if place < size and text[place] == '0':
            place += 1
        elif place < size and text[place] in _DIGITS:
            while place < size and text[place] in _DIGITS:
                place += 1
        else:
            for name in _CONSTANTS:
                if text.startswith(name, start):
                    return self.decoder.parse_constant(name), start + len(name)
            raise StopIteration(start)
        whole = True
        if place + 1 < size and text[place] == '.' and text[place + 1] in _DIGITS:
            whole = False
            place += 2
            while place < size and text[place] in _DIGITS:
                place += 1
        if place < size and text[place] in 'eE':
            after = place + 1
            if after < size and text[after] in '+-':
                after += 1
            if after < size and text[after] in _DIGITS:
                whole = False
                place = after + 1
                while place < size and text[place] in _DIGITS:
                    place += 1
        digits = text[start:place]
        return (self.decoder.parse_int(digits) if whole else self.decoder.parse_float(digits)), place


class _Pairs:
    def __init__(self):
        self.pairs = []


class JSONDecoder:
    """Reads JSON; hooks say what becomes of objects and numbers."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self.scan_once = _Scanner(self)

    def decode(self, s):
        """The value of the whole text."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins here, and where it ends."""
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return self.scan_once(s, idx)
        except StopIteration as error:
            raise JSONDecodeError('Expecting value', s, error.value) from None

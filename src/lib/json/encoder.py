"""From objects to JSON text."""

from _json import Encoder as _Encoder, encode_basestring, encode_basestring_ascii

INFINITY = float('inf')
c_encode_basestring = py_encode_basestring = encode_basestring
c_encode_basestring_ascii = py_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    """Writes JSON; default() says what becomes of other objects."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None,
                 default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:  # the line ends there
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """For objects that JSON does not know; to be overridden."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of the object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {o!r}')
        return text

    def iterencode(self, o, _one_shot=False):
        """The JSON text in pieces."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
            if not isinstance(indent, str):
                raise TypeError(f'can only concatenate str (not "{type(indent).__name__}") to str')
        if _one_shot:
            return (_Encoder(self.check_circular, self.default, self.ensure_ascii, indent, self.key_separator, self.item_separator,
                             self.sort_keys, self.skipkeys, self.allow_nan)(o, 0),)
        markers = {} if self.check_circular else None
        string = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        return self._iterate(o, 0, markers, indent, string)

    def _simple(self, o, string):
        if isinstance(o, str):
            return string(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _mark(self, o, markers):
        if markers is not None:
            if id(o) in markers:
                raise ValueError('Circular reference detected')
            markers[id(o)] = o

    def _iterate(self, o, level, markers, indent, string):
        text = self._simple(o, string)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self._list(o, level, markers, indent, string)
        elif isinstance(o, dict):
            yield from self._dict(o, level, markers, indent, string)
        else:
            self._mark(o, markers)
            replaced = self.default(o)
            try:
                yield from self._iterate(replaced, level, markers, indent, string)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f'when serializing {type(o).__name__} object')
                raise
            if markers is not None:
                del markers[id(o)]

    def _list(self, items, level, markers, indent, string):
        if not items:
            yield '[]'
            return
        self._mark(items, markers)
        lead = '['
        separator = self.item_separator
        if indent is not None:
            newline = '\n' + indent * (level + 1)
            lead += newline
            separator += newline
        for i, value in enumerate(items):
            try:
                text = self._simple(value, string)
                if text is not None:
                    yield lead + text
                else:
                    yield lead
                    yield from self._iterate(value, level + 1, markers, indent, string)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f'when serializing {type(items).__name__} item {i}')
                raise
            lead = separator
        if indent is not None:
            yield '\n' + indent * level
        yield ']'
        if markers is not None:
            del markers[id(items)]

    def _dict(self, mapping, level, markers, indent, string):
        if not mapping:
            yield '{}'
            return
        self._mark(mapping, markers)
        yield '{'
        lead = ''
        separator = self.item_separator
        if indent is not None:
            newline = '\n' + indent * (level + 1)
            lead = newline
            separator += newline
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        wrote = False
        for key, value in items:
            name = self._key(key)
            if name is None:
                continue
            wrote = True
            yield lead + string(name) + self.key_separator
            lead = separator
            try:
                text = self._simple(value, string)
                if text is not None:
                    yield text
                else:
                    yield from self._iterate(value, level + 1, markers, indent, string)
            except GeneratorExit:
                raise
            except BaseException as error:
                error.add_note(f'when serializing {type(mapping).__name__} item {key!r}')
                raise
        if wrote and indent is not None:
            yield '\n' + indent * level
        yield '}'
        if markers is not None:
            del markers[id(mapping)]

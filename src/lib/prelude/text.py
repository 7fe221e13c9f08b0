# text.py: what the methods of str do where Python code has a say: arguments with an __index__, iterables written in Python, values with a
# __str__, __format__ or __getitem__ of their own. Codecs that a program has registered. bytes.py does the same for bytes.
#
# A function takes the same arguments as the builtin method it stands behind, makes builtin values of those that are none, and asks
# the method again.


# ---- arguments ----

def text_bound(value):
    """The start or end of a search."""
    if value is None or isinstance(value, int):
        return value
    return container_slice_part(value)


def text_bytes(value):
    """The bytes of an object with a __buffer__ or that is bytes-like already."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return value
    if _has_special(value, '__buffer__'):
        return buffer_bytes(value)
    return value


def text_list(iterable, message):
    """A list of the items, or TypeError with the message where iterating does not even begin."""
    return [item for item in iterator_else(iterable, message)]


# ---- str ----

def str_new(cls, object='', encoding=None, errors=None):
    if encoding is not None or errors is not None:
        if not isinstance(object, (bytes, bytearray, memoryview)):
            if not _has_special(object, '__buffer__'):
                raise TypeError(f'decoding to str: need a bytes-like object, {_type_name(object)} found')
            object = buffer_bytes(object)
        text = text_decode(bytes(object), 'utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        text = str_given(_special(object, '__str__')())
        if cls is str:
            return text
    return str.__new__(cls, str.__str__(text))


def str_given(text):
    if not isinstance(text, str):
        raise TypeError(f'__str__ returned non-string (type {_type_name(text)})')
    return text


def text_repr(text, length, before, quote, after):
    """The repr of a long text, between two others."""
    parts = [before]
    position = 0
    while position < length:
        list.append(parts, _escape_some(text, position, position + 32768, quote))
        position += 32768
    list.append(parts, after)
    return ''.join(parts)


def text_quote(single, double):
    """Which quotes stand around a text, by whether it holds any."""
    return '"' if single and not double else "'"


def str_repr(self):
    quote = text_quote(str.__contains__(self, "'"), str.__contains__(self, '"'))
    return text_repr(self, str.__len__(self), quote, quote, quote)


def bytes_repr(self):
    quote = text_quote(bytes.__contains__(self, b"'"), bytes.__contains__(self, b'"'))
    return text_repr(self, bytes.__len__(self), 'b' + quote, quote, quote)


def bytearray_repr(self):
    quote = text_quote(bytearray.__contains__(self, b"'"), bytearray.__contains__(self, b'"'))
    return text_repr(self, bytearray.__len__(self), type(self).__name__ + '(b' + quote, quote, quote + ')')


def text_ascii(text):
    """What ascii() makes of a repr."""
    if str.__len__(text) <= 32768 or str.isascii(text):
        return _ascii_text(text)
    text = str.__str__(text)
    parts = []
    position = 0
    while position < len(text):
        list.append(parts, _ascii_text(text[position:position + 32768]))
        position += 32768
    return ''.join(parts)


def str_getitem(self, key):
    if isinstance(key, slice):
        return str.__getitem__(self, container_key(key))
    if not _has_special(key, '__index__'):
        raise TypeError(f"string indices must be integers, not '{_type_name(key)}'")
    return str.__getitem__(self, container_place(key))


def str_mul(self, value):
    return str.__mul__(self, container_times(value))


def str_join(self, iterable):
    return str.join(self, text_list(iterable, 'can only join an iterable'))


def str_find(self, sub, start=None, end=None):
    return str.find(self, sub, text_bound(start), text_bound(end))


def str_rfind(self, sub, start=None, end=None):
    return str.rfind(self, sub, text_bound(start), text_bound(end))


def str_index(self, sub, start=None, end=None):
    return str.index(self, sub, text_bound(start), text_bound(end))


def str_rindex(self, sub, start=None, end=None):
    return str.rindex(self, sub, text_bound(start), text_bound(end))


def str_count(self, sub, start=None, end=None):
    return str.count(self, sub, text_bound(start), text_bound(end))


def str_startswith(self, prefix, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    if isinstance(prefix, tuple):
        for part in tuple.__iter__(prefix):
            if str.startswith(self, (part,), start, end):
                return True
        return False
    return str.startswith(self, prefix, start, end)


def str_endswith(self, suffix, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    if isinstance(suffix, tuple):
        for part in tuple.__iter__(suffix):
            if str.endswith(self, (part,), start, end):
                return True
        return False
    return str.endswith(self, suffix, start, end)


def str_center(self, width, fillchar=' '):
    return str.center(self, container_index(width), fillchar)


def str_ljust(self, width, fillchar=' '):
    return str.ljust(self, container_index(width), fillchar)


def str_rjust(self, width, fillchar=' '):
    return str.rjust(self, container_index(width), fillchar)


def str_zfill(self, width):
    return str.zfill(self, container_index(width))


def str_expandtabs(self, tabsize=8):
    return str.expandtabs(self, container_index(tabsize))


def str_split(self, sep=None, maxsplit=-1):
    return str.split(self, sep, container_index(maxsplit))


def str_rsplit(self, sep=None, maxsplit=-1):
    return str.rsplit(self, sep, container_index(maxsplit))


def str_splitlines(self, keepends=False):
    return str.splitlines(self, True if keepends else False)


def str_replace(self, old, new, count=-1):
    return str.replace(self, old, new, container_index(count))


def str_translate(self, table):
    pieces = []
    for character in str.__str__(self):
        try:
            value = table[_code_point(character)]
        except LookupError:
            pieces.append(character)
            continue
        if value is None:
            continue
        if isinstance(value, int):
            if value < 0 or value > 0x10ffff:
                raise ValueError('character mapping must be in range(0x110000)')
            pieces.append('%c' % value)
        elif isinstance(value, str):
            pieces.append(value)
        else:
            raise TypeError('character mapping must return integer, None or str')
    return ''.join(pieces)


def str_maketrans(x, y=None, z=None):
    table = {}
    if y is None:
        for key, value in dict.items(x):
            if isinstance(key, str):
                if str.__len__(key) != 1:
                    raise ValueError('string keys in translate table must be of length 1')
                key = _code_point(key)
            elif not isinstance(key, int):
                raise TypeError('keys in translate table must be strings or integers')
            table[key] = value
        return table
    for key, value in zip(str.__iter__(x), str.__iter__(y)):
        table[_code_point(key)] = _code_point(value)
    if z is not None:
        for key in str.__iter__(z):
            table[_code_point(key)] = None
    return table


def str_format_spec(self, format_spec):
    return str_given(_special(self, '__str__')())


def str_encode(self, encoding='utf-8', errors='strict'):
    return text_encode(str.__str__(self), encoding, errors)


# ---- str.format ----

def str_format(self, /, *args, **kwargs):
    return text_format(str.__str__(self), args, kwargs, 2, [None, 0])


def str_format_map(self, mapping):
    return text_format(str.__str__(self), None, mapping, 2, [None, 0])


def text_format(template, args, mapping, depth, numbering):
    """The template with its fields replaced; numbering is [whether automatic, the next number]."""
    if depth == 0:
        raise ValueError('Max string recursion exceeded')
    pieces = []
    at = 0
    while (field := _format_field(template, at)) is not None:
        literal, name, spec, conversion, at = field
        pieces.append(literal)
        if name is None:
            continue
        value = text_field(name, args, mapping, numbering)
        if conversion is not None:
            value = text_convert(value, conversion)
        if '{' in spec:
            spec = text_format(spec, args, mapping, depth - 1, numbering)
        pieces.append(format(value, spec))
    return ''.join(pieces)


def text_field(name, args, mapping, numbering):
    first, steps = _format_name(name)
    automatic = first == ''
    if automatic or isinstance(first, int):
        if numbering[0] is None:
            numbering[0] = automatic
        if automatic and not numbering[0]:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        if not automatic and numbering[0]:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        if automatic:
            first = numbering[1]
            numbering[1] += 1
        if args is None:
            raise ValueError('Format string contains positional fields')
        if first >= len(args):
            raise IndexError(f'Replacement index {first} out of range for positional args tuple')
        value = args[first]
    else:
        value = mapping[first]
    for is_attribute, key in steps:
        if is_attribute:
            value = getattr(value, key)
        else:
            value = value[key]
    return value


def text_convert(value, conversion):
    if conversion == 'r':
        return repr(value)
    if conversion == 's':
        return str(value)
    if conversion == 'a':
        return ascii(value)
    if ' ' < conversion < '\x7f':
        raise ValueError(f'Unknown conversion specifier {conversion}')
    raise ValueError('Unknown conversion specifier \\x%x' % _code_point(conversion))


# ---- percent ----

def str_mod(self, values):
    return text_percent(str.__str__(self), values, False)


def str_rmod(self, value):
    if not isinstance(value, str):
        return NotImplemented
    return text_percent(str.__str__(value), self, False)


def bytes_mod(self, values):
    result = text_percent(bytes.decode(bytes(memoryview(self)), 'latin-1'), values, True)
    result = str.encode(result, 'latin-1')
    return bytearray(result) if isinstance(self, bytearray) else result


def bytes_rmod(self, value):
    if not isinstance(value, (bytes, bytearray)):
        return NotImplemented
    return bytes_mod(value, self)


def text_percent(template, values, for_bytes):
    """template % values. The characters of a bytes template stand for its bytes."""
    pieces = []
    length = len(template)
    if isinstance(values, tuple):
        items = tuple.__getitem__(values, slice(None))
        mapping = False
    else:
        items = (values,)
        excluded = (bytes, bytearray, str) if for_bytes else str
        mapping = not isinstance(values, excluded) and _has_special(values, '__getitem__')
    if not for_bytes and str.count(template, '%') == str.count(template, '%s') == len(items):
        return str.__mod__(template, tuple([str.__str__(str(item)) for item in items]))
    used = 0
    position = 0
    while True:
        found = str.find(template, '%', position)
        if found < 0:
            pieces.append(template[position:])
            break
        pieces.append(template[position:found])
        at = found + 1
        if at >= length:
            raise ValueError('incomplete format')
        if template[at] == '%':
            pieces.append('%')
            position = at + 1
            continue
        keyed = template[at] == '('
        if keyed:
            if not mapping:
                raise TypeError('format requires a mapping')
            start = at + 1
            depth = 1
            while depth:
                at += 1
                if at >= length:
                    raise ValueError('incomplete format key')
                if template[at] == '(':
                    depth += 1
                elif template[at] == ')':
                    depth -= 1
            key = template[start:at]
            if for_bytes:
                key = str.encode(key, 'latin-1')
            items = (values[key],)
            used = 0
            at += 1
        spec = '%'
        while at < length and template[at] in '-+ #0':
            spec += template[at]
            at += 1
        for precision in (False, True):
            if precision:
                if at >= length or template[at] != '.':
                    break
                spec += '.'
                at += 1
            if at < length and template[at] == '*':
                if used >= len(items):
                    raise TypeError('not enough arguments for format string')
                if not isinstance(items[used], int):
                    raise TypeError('* wants int')
                size = int.__index__(items[used])
                if precision and size < 0:
                    size = 0
                spec += '%d' % size
                used += 1
                at += 1
            else:
                while at < length and '0' <= template[at] <= '9':
                    spec += template[at]
                    at += 1
        if at < length and template[at] in 'hlL':
            at += 1
        if at >= length:
            raise ValueError('incomplete format')
        code = template[at]
        if used >= len(items):
            raise TypeError('not enough arguments for format string')
        pieces.append(text_percent_one(spec, code, items[used], at, for_bytes))
        used += 1
        at += 1
        if keyed:
            items = ()
            used = 0
        position = at
    if used < len(items) and not mapping:
        kind = 'bytes' if for_bytes else 'string'
        raise TypeError(f'not all arguments converted during {kind} formatting')
    return ''.join(pieces)


def text_percent_one(spec, code, value, position, for_bytes):
    if for_bytes and (code == 's' or code == 'b'):
        return str.__mod__(spec + 's', (bytes.decode(text_percent_bytes(value), 'latin-1'),))
    if code == 's':
        return str.__mod__(spec + 's', (str.__str__(str(value)),))
    if code == 'a' or (code == 'r' and for_bytes):
        return str.__mod__(spec + 's', (ascii(value),))
    if code == 'r':
        return str.__mod__(spec + 's', (str.__str__(repr(value)),))
    if code == 'c':
        if for_bytes:
            if isinstance(value, (bytes, bytearray)):
                if len(value) != 1:
                    raise TypeError(f'%c requires an integer in range(256) or a single byte, not a {_type_name(value)} object '
                                    f'of length {len(value)}')
                value = value[0]
            elif not _has_special(value, '__index__'):
                raise TypeError(f'%c requires an integer in range(256) or a single byte, not {traceback_type_name(type(value))}')
            value = container_index(value)
            if not 0 <= value < 256:
                raise OverflowError('%c arg not in range(256)')
        elif not isinstance(value, str):
            number = None
            if _has_special(value, '__index__'):
                try:
                    number = container_index(value)
                except TypeError:
                    pass
            if number is None:
                raise TypeError(f'%c requires an int or a unicode character, not {traceback_type_name(type(value))}')
            value = number
        return str.__mod__(spec + 'c', (value,))
    if code in 'diu':
        if not isinstance(value, int):
            number = None
            if _has_special(value, '__int__') or _has_special(value, '__index__'):
                try:
                    number = int(value)
                except TypeError:
                    pass
            if number is None:
                raise TypeError(f'%{code} format: a real number is required, not {_type_name(value)}')
            value = number
        return text_percent_int(spec, value)
    if code in 'oxX':
        if not isinstance(value, int):
            number = None
            if _has_special(value, '__index__'):
                try:
                    number = container_index(value)
                except TypeError:
                    pass
            if number is None:
                raise TypeError(f'%{code} format: an integer is required, not {_type_name(value)}')
            value = number
        return str.__mod__(spec + code, (value,))
    if code in 'eEfFgG':
        if type(value) is not int and not isinstance(value, float):
            if not _has_special(value, '__float__') and not _has_special(value, '__index__'):
                if for_bytes:
                    raise TypeError(f'float argument required, not {_type_name(value)}')
                raise TypeError(f'must be real number, not {_type_name(value)}')
            value = float(value)
        return str.__mod__(spec + code, (value,))
    shown = code if ' ' <= code < '\x80' else '?'
    raise ValueError("unsupported format character '%s' (0x%x) at index %d" % (shown, _code_point(code), position))


def text_percent_int(spec, value):
    value = int.__int__(value)
    if int.bit_length(value) < 5000:
        return str.__mod__(spec + 'd', (value,))
    # Of a great number the digits are made in steps; they are padded as those of a small one would be.
    digits = str(value)
    sign = ''
    if value < 0:
        sign = '-'
        digits = digits[1:]
    flags = spec[1:]
    left = zero = False
    while flags and flags[0] in '-+ #0':
        if flags[0] == '-':
            left = True
        elif flags[0] == '0':
            zero = True
        elif flags[0] == '+' and sign != '-':
            sign = '+'
        elif flags[0] == ' ' and sign == '':
            sign = ' '
        flags = flags[1:]
    width, dot, precision = str.partition(flags, '.')
    width = int(width) if width else 0
    if width < 0:
        left = True
        width = -width
    digits = str.zfill(digits, int(precision) if precision else 0)
    if left:
        return str.ljust(sign + digits, width)
    if zero:
        return sign + str.zfill(digits, width - len(sign))
    return str.rjust(sign + digits, width)


def text_percent_bytes(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if _has_special(value, '__bytes__'):
        return bytes(text_call_bytes(value))
    if _has_special(value, '__buffer__'):
        return buffer_bytes(value, 284)
    raise TypeError('%b requires a bytes-like object, or an object that implements __bytes__, not '
                    f"'{_type_name(value)}'")


# ---- codecs that a program has registered ----

def encode_range(text, start, end, encoding, errors, parts):
    start = _encode_some(text, start, end, encoding, errors, parts)
    while start < end:
        start = _encode_some(text, start, end, encoding, errors, parts)


def text_encode(text, encoding, errors):
    handler = _codec_handler(errors)
    if handler is None:
        return text_by_codec(text, encoding, errors, 0)
    parts = []
    position = 0
    length = len(text)
    while position < length or not parts:
        # The codec's own answer up to what it cannot encode; then the handler's.
        try:
            position = _encode_some(text, position, length, encoding, 'strict', parts)
            continue
        except UnicodeEncodeError as failure:
            error = failure
        encode_range(text, position, error.start, encoding, 'strict', parts)
        answer = handler(error)
        if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], (str, bytes)):
            raise TypeError('encoding error handler must return (str/bytes, int) tuple')
        position = text_position(answer[1], length)
        if isinstance(answer[0], bytes):
            parts.append(answer[0])
        else:
            encode_range(answer[0], 0, len(answer[0]), encoding, 'strict', parts)
    return b''.join(parts)


def decode_range(data, start, end, encoding, errors, parts):
    while start < end:
        start = _decode_some(data, start, end, encoding, errors, parts)


def text_decode(data, encoding, errors):
    handler = _codec_handler(errors)
    if handler is None:
        return text_by_codec(data, encoding, errors, 1)
    parts = []
    position = 0
    length = len(data)
    while position < length:
        try:
            position = _decode_some(data, position, length, encoding, 'strict', parts)
            continue
        except UnicodeDecodeError as failure:
            error = failure
        decode_range(data, position, error.start, encoding, 'strict', parts)
        answer = handler(error)
        if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], str):
            raise TypeError('decoding error handler must return (str, int) tuple')
        position = text_position(answer[1], length)
        parts.append(answer[0])
    return ''.join(parts)


def text_position(position, length):
    position = container_index(position)
    if position < 0:
        position += length
    if position < 0 or position > length:
        raise IndexError(f'position {position} from error handler out of bounds')
    return position


def text_by_codec(data, encoding, errors, index):
    """What the library's codec or a registered one makes of it; LookupError where there is none."""
    if _codec_is_builtin(encoding):
        parts = []
        if index:
            decode_range(data, 0, len(data), encoding, errors, parts)
            return ''.join(parts)
        encode_range(data, 0, len(data), encoding, errors, parts)
        return b''.join(parts)
    state = _codec_registry()
    name = str.replace(str.lower(encoding), ' ', '_')
    codec = state['codecs'].get(name)
    if codec is None:
        for search in state['searches']:
            codec = search(name)
            if codec is not None:
                state['codecs'][name] = codec
                break
    if codec is None:
        if index:
            return _decode_some(data, 0, 1, encoding, errors, [])
        return _encode_some(data, 0, 0, encoding, errors, [])
    answer = codec[index](data, errors)
    if not isinstance(answer, tuple) or len(answer) != 2:
        kind = 'decoder' if index else 'encoder'
        raise TypeError(f'{kind} must return a tuple (object, integer)')
    return answer[0]

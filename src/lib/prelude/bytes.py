# bytes.py: what the methods of bytes, bytearray and memoryview do where Python code has a say; see text.py, which also reads their arguments.


# ---- bytes ----

def text_call_bytes(value):
    result = _special(value, '__bytes__')()
    if not isinstance(result, bytes):
        raise TypeError(f'__bytes__ returned non-bytes (type {_type_name(result)})')
    return result


def text_source(source, kind):
    """A builtin object with the bytes that bytes(source) has."""
    if kind == 'bytes' and _has_special(source, '__bytes__'):
        return text_call_bytes(source)
    if isinstance(source, str):
        raise TypeError('string argument without an encoding')
    if _has_special(source, '__index__'):
        try:
            return int.__int__(container_times(source))
        except TypeError:
            pass
    if isinstance(source, (bytes, bytearray)):
        return memoryview(source)
    if _has_special(source, '__buffer__'):
        return buffer_bytes(source, 284)
    return text_byte_list(iterator_else(source, f"cannot convert '{_type_name(source)}' object to {kind}"))


def text_byte_list(iterable):
    items = []
    for item in iterable:
        items.append(container_index(item))
    return items


def bytes_new(cls, source=b'', encoding=None, errors=None):
    if encoding is not None or errors is not None:
        source = text_encode(str.__str__(source), encoding, 'strict' if errors is None else errors)
    else:
        source = text_source(source, 'bytes')
        if cls is bytes and isinstance(source, bytes):
            return source
    return bytes.__new__(cls, source)


def bytes_getitem(self, key):
    if not isinstance(key, slice) and not _has_special(key, '__index__'):
        kind = 'bytearray' if isinstance(self, bytearray) else 'byte'
        raise TypeError(f'{kind} indices must be integers or slices, not {_type_name(key)}')
    return text_owner(self).__getitem__(self, container_key(key))


def text_owner(self):
    return bytearray if isinstance(self, bytearray) else bytes


def bytes_mul(self, value):
    return text_owner(self).__mul__(self, container_times(value))


def bytes_contains(self, key):
    if _has_special(key, '__index__'):
        return text_owner(self).__contains__(self, container_index(key))
    key = text_bytes(key)
    if not isinstance(key, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{_type_name(key)}'")
    return text_owner(self).__contains__(self, key)


def text_needle(value):
    if isinstance(value, (bytes, bytearray, memoryview, int)):
        return value
    if _has_special(value, '__buffer__'):
        return buffer_bytes(value)
    if not _has_special(value, '__index__'):
        raise TypeError(f"argument should be integer or bytes-like object, not '{_type_name(value)}'")
    return container_index(value)


def bytes_find(self, sub, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    return text_owner(self).find(self, text_needle(sub), start, end)


def bytes_rfind(self, sub, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    return text_owner(self).rfind(self, text_needle(sub), start, end)


def bytes_index(self, sub, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    return text_owner(self).index(self, text_needle(sub), start, end)


def bytes_rindex(self, sub, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    return text_owner(self).rindex(self, text_needle(sub), start, end)


def bytes_count(self, sub, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    return text_owner(self).count(self, text_needle(sub), start, end)


def bytes_startswith(self, prefix, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    if isinstance(prefix, tuple):
        for part in tuple.__iter__(prefix):
            if text_owner(self).startswith(self, (part,), start, end):
                return True
        return False
    return text_owner(self).startswith(self, text_bytes(prefix), start, end)


def bytes_endswith(self, suffix, start=None, end=None):
    start = text_bound(start)
    end = text_bound(end)
    if isinstance(suffix, tuple):
        for part in tuple.__iter__(suffix):
            if text_owner(self).endswith(self, (part,), start, end):
                return True
        return False
    return text_owner(self).endswith(self, text_bytes(suffix), start, end)


def bytes_split(self, sep=None, maxsplit=-1):
    return text_owner(self).split(self, text_bytes(sep), container_index(maxsplit))


def bytes_rsplit(self, sep=None, maxsplit=-1):
    return text_owner(self).rsplit(self, text_bytes(sep), container_index(maxsplit))


def bytes_splitlines(self, keepends=False):
    return text_owner(self).splitlines(self, True if keepends else False)


def bytes_join(self, iterable_of_bytes):
    items = text_list(iterable_of_bytes, 'can only join an iterable')
    return text_owner(self).join(self, [text_bytes(item) for item in items])


def bytes_replace(self, old, new, count=-1):
    return text_owner(self).replace(self, text_bytes(old), text_bytes(new), container_index(count))


def bytes_expandtabs(self, tabsize=8):
    return text_owner(self).expandtabs(self, container_index(tabsize))


def bytes_center(self, width, fillchar=b' '):
    return text_owner(self).center(self, container_index(width), fillchar)


def bytes_ljust(self, width, fillchar=b' '):
    return text_owner(self).ljust(self, container_index(width), fillchar)


def bytes_rjust(self, width, fillchar=b' '):
    return text_owner(self).rjust(self, container_index(width), fillchar)


def bytes_zfill(self, width):
    return text_owner(self).zfill(self, container_index(width))


def bytes_decode(self, encoding='utf-8', errors='strict'):
    return text_decode(self if type(self) is bytes else bytes(memoryview(self)), encoding, errors)


def bytes_hex(self, sep=_absent, bytes_per_sep=1):
    bytes_per_sep = container_index(bytes_per_sep)
    if sep is not _absent and not isinstance(sep, (str, bytes)):
        if len(sep) != 1:
            raise ValueError('sep must be length 1.')
        raise TypeError('sep must be str or bytes.')
    return bytes_hex_of(bytes.__getitem__(self, slice(None)) if isinstance(self, bytes) else bytes(memoryview(self)), sep, bytes_per_sep)


def bytes_hex_of(data, sep, group):
    """The digits of bytes, of many in steps."""
    length = len(data)
    if sep is not _absent:
        bytes.hex(b'', sep, group) # refuses what is wrong
        if group == 0 or abs(group) >= length:
            sep = _absent
    if length <= 32768:
        return bytes.hex(data) if sep is _absent else bytes.hex(data, sep, group)
    if sep is _absent:
        step = 32768
        between = ''
    else:
        every = abs(group)
        step = 32768 // every * every or every
        between = sep if isinstance(sep, str) else str(sep, 'ascii')
    parts = []
    start = 0
    end = length % step if sep is not _absent and group > 0 else 0
    end = end or step
    while start < length:
        parts.append(bytes_hex_of(data[start:end], sep, group))
        start = end
        end += step
    return between.join(parts)


def bytes_fromhex(cls, string):
    if not isinstance(string, (str, bytes, bytearray, memoryview)) and _has_special(string, '__buffer__'):
        string = buffer_bytes(string)
    return cls(bytes.fromhex(string))


# ---- bytearray ----

def bytearray_init(self, source=b'', encoding=None, errors=None):
    if encoding is not None or errors is not None:
        source = text_encode(str.__str__(source), encoding, 'strict' if errors is None else errors)
    else:
        bytearray.clear(self)
        source = text_source(source, 'bytearray')
    bytearray.__init__(self, source)


def bytearray_append(self, item):
    bytearray.append(self, container_index(item))


def bytearray_extend(self, iterable_of_ints):
    if _has_special(iterable_of_ints, '__buffer__'):
        items = buffer_bytes(iterable_of_ints)
    elif isinstance(iterable_of_ints, str):
        if len(iterable_of_ints):
            raise TypeError("expected iterable of integers; got: 'str'")
        return
    elif not _has_special(iterable_of_ints, '__iter__') and not _has_special(iterable_of_ints, '__getitem__'):
        raise TypeError(f"can't extend bytearray with {_type_name(iterable_of_ints)}")
    else:
        items = text_byte_list(iterable_of_ints)
    bytearray.extend(self, items)


def bytearray_insert(self, index, item):
    bytearray.insert(self, container_index(index), container_index(item))


def bytearray_pop(self, index=-1):
    return bytearray.pop(self, container_index(index))


def bytearray_remove(self, value):
    bytearray.remove(self, container_index(value))


def bytearray_resize(self, size):
    bytearray.resize(self, container_index(size))


def bytearray_setitem(self, key, value):
    if isinstance(key, slice):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            value = bytearray(value)
        bytearray.__setitem__(self, container_key(key), value)
        return
    if not _has_special(key, '__index__'):
        raise TypeError(f'bytearray indices must be integers or slices, not {_type_name(key)}')
    bytearray.__setitem__(self, container_place(key), container_index(value))


def bytearray_delitem(self, key):
    if not isinstance(key, slice) and not _has_special(key, '__index__'):
        raise TypeError(f'bytearray indices must be integers or slices, not {_type_name(key)}')
    bytearray.__delitem__(self, container_key(key))


def bytearray_iadd(self, value):
    return bytearray.__iadd__(self, text_bytes(value))


def bytearray_imul(self, value):
    return bytearray.__imul__(self, container_times(value))


def bytearray_reduce(self):
    state = getattr(self, '__dict__', None)
    return (type(self), (bytes.decode(bytes(memoryview(self)), 'latin-1'), 'latin-1'), state)


def bytearray_reduce_ex(self, proto=0):
    state = getattr(self, '__dict__', None)
    if container_index(proto) < 3:
        return (type(self), (bytes.decode(bytes(memoryview(self)), 'latin-1'), 'latin-1'), state)
    return (type(self), (bytes(memoryview(self)),), state)


# ---- memoryview ----

def memoryview_new(cls, object):
    if not _has_special(object, '__buffer__'):
        raise TypeError(f"memoryview: a bytes-like object is required, not '{_type_name(object)}'")
    return view_of(object, 284)


def buffer_of(object, flags):
    view = _special(object, '__buffer__')(flags)
    if not isinstance(view, memoryview):
        raise TypeError('__buffer__ returned non-memoryview object')
    return view


def view_of(object, flags):
    """A view of what its __buffer__ gives. Its __release_buffer__ is called when the view is released."""
    inner = buffer_of(object, flags)
    view = memoryview(inner)
    if _has_special(object, '__release_buffer__'):
        _view_hook(view, (object, inner))
    return view


def buffer_bytes(object, flags=0):
    """The bytes that an object gives, for good."""
    view = buffer_of(object, flags)
    try:
        return bytes(view)
    finally:
        release_buffer(object, view)


def release_buffer(object, view):
    if _has_special(object, '__release_buffer__'):
        try:
            _special(object, '__release_buffer__')(view)
        except BaseException as error:
            report_unraisable(error, f'__release_buffer__ of {_type_name(object)}', _absent)


def memoryview_release(self):
    hook = _view_hook(self, None)
    memoryview.release(self)
    if hook is not None:
        release_buffer(*hook)


def memoryview_exit(self, *exc_info):
    memoryview_release(self)


def bytes_buffer(self, flags):
    flags = container_index(flags)
    for kind in (bytes, bytearray, memoryview):
        if isinstance(self, kind):
            return kind.__buffer__(self, flags)


def memoryview_release_buffer(self, buffer):
    memoryview_release(buffer)


def memoryview_from_flags(cls, object, flags):
    return view_of(object, flags)


def text_view_key(key):
    if isinstance(key, tuple):
        return tuple([text_view_key(part) for part in key])
    if isinstance(key, slice):
        return container_key(key)
    if isinstance(key, int) or not _has_special(key, '__index__'):
        return key if isinstance(key, int) else 'no key'
    return container_place(key)


def memoryview_getitem(self, key):
    return memoryview.__getitem__(self, text_view_key(key))


def memoryview_setitem(self, key, value):
    if isinstance(key, slice):
        value = text_bytes(value)
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{_type_name(value)}'")
    elif self.format[-1:] == '?':
        value = True if value else False
    elif self.format[-1:] in 'efd':
        if type(value) is not int and not isinstance(value, float):
            if not _has_special(value, '__float__') and not _has_special(value, '__index__'):
                raise TypeError(f"memoryview: invalid type for format '{self.format}'")
            value = float(value)
    elif not isinstance(value, (int, bytes)):
        if not _has_special(value, '__index__'):
            raise TypeError(f"memoryview: invalid type for format '{self.format}'")
        value = container_index(value)
    memoryview.__setitem__(self, text_view_key(key), value)


def memoryview_count(self, value):
    count = 0
    for index in range(len(self)):
        item = self[index]
        if item is value or item == value:
            count += 1
    return count


def memoryview_index(self, value, start=0, stop=None):
    bounds = slice(container_slice_part(start), container_slice_part(stop)).indices(len(self))
    for index in range(bounds[0], bounds[1]):
        item = self[index]
        if item is value or item == value:
            return index
    raise ValueError('memoryview.index(x): x not found')


def memoryview_hex(self, sep=_absent, bytes_per_sep=1):
    return bytes_hex(memoryview.tobytes(self), sep, bytes_per_sep)

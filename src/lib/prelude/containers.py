# containers.py: what the methods of lists, tuples, dicts, sets, slices, ranges and iterators do where Python code has a say: keys with an
# __eq__ or __hash__ of their own, arguments with an __index__, iterables written in Python, key functions, deeply nested data.
#
# A function takes the same arguments as the builtin method it stands behind; one left out has its default here. Containers are read by
# position and looked at again after every call that may have run a program's code. Here is what they share; lists.py, dicts.py, ranges.py,
# sets.py and container_iterators.py have the methods.


def container_index(value):
    """What operator.index() gives: an int of no other class, whatever the methods of such a one say."""
    if type(value) is int:
        return value
    if isinstance(value, int):
        return int.__pos__(value)
    if not _has_special(value, '__index__'):
        raise TypeError(f"'{_type_name(value)}' object cannot be interpreted as an integer")
    result = _special(value, '__index__')()
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {_type_name(result)})')
    return int.__pos__(deprecated_conversion(result, int, '__index__'))


def container_place(value, error=IndexError):
    """container_index(), and `error` in the name of value's class for what can be no index."""
    index = container_index(value)
    if not -0x8000000000000000 <= index <= 0x7fffffffffffffff:
        raise error(f"cannot fit '{_type_name(value)}' into an index-sized integer")
    return index


def container_times(value):
    return container_place(value, OverflowError)


def container_slice_part(value):
    if value is None:
        return None
    if not _has_special(value, '__index__'):
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return container_index(value)


def container_key(key):
    """A key of a sequence without anything that Python code decides."""
    if isinstance(key, slice):
        step = container_slice_part(key.step)
        start = container_slice_part(key.start)
        return slice(start, container_slice_part(key.stop), step)
    return container_place(key)


def check_length_hint(iterable):
    """Asks a program's iterable how long it is, as list() does, for what it may raise."""
    if _has_special(iterable, '__len__'):
        try:
            len(iterable)
            return
        except TypeError:
            pass
    if not _has_special(iterable, '__length_hint__'):
        return
    method = _special(iterable, '__length_hint__')
    try:
        hint = method()
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {_type_name(hint)}')
    if int.__pos__(hint) < 0:
        raise ValueError('__length_hint__() should return >= 0')


def class_getitem(cls, item):
    return _GenericAlias(cls, item)


def container_items(iterable):
    """All items of any iterable, as a list that is nobody else's."""
    if type(iterable) is map:
        function = _iterator_source(iterable)
        iterators = _iterator_extra(iterable)
        if len(iterators) == 1:
            items = []
            try:
                for item in iterators[0]:
                    list.append(items, function(item))
            except StopIteration:
                pass
            return items
        if not _iterator_is_strict(iterable):
            items = []
            try:
                for args in zip(*iterators):
                    list.append(items, function(*args))
            except StopIteration:
                pass
            return items
    elif type(iterable) is filter:
        function = _iterator_source(iterable)
        if function is not None:
            items = []
            try:
                for item in _iterator_extra(iterable):
                    if function(item):
                        list.append(items, item)
            except StopIteration:
                pass
            return items
    iterator = iter(iterable)
    check_length_hint(iterable)
    return [item for item in iterator]


# ---- repr ----

def sequence_repr(self, before, after):
    """The reprs of all items, with commas between, between two texts."""
    _check_depth(' while getting the repr of an object')
    parts = [before]
    position = 0
    while (position := _repr_some(self, position, parts)) >= 0:
        item = _sequence_item(self, position)
        if len(parts) > 1:
            list.append(parts, ', ')
        list.append(parts, repr(item))
        position += 1
    list.append(parts, after)
    return ''.join(parts)


def list_repr(self):
    if _is_under_way(self):
        return '[...]'
    return sequence_repr(self, '[', ']')


def tuple_repr(self):
    if _is_under_way(self):
        return '(...)'
    return sequence_repr(self, '(', ',)' if _sequence_length(self) == 1 else ')')


def dict_repr(self):
    if _is_under_way(self):
        return '{...}'
    _check_depth(' while getting the repr of an object')
    parts = ['{']
    position = 0
    while (position := _repr_some(self, position, parts)) >= 0:
        key = _dict_key_at(self, position)
        value = _dict_value_at(self, position)
        if len(parts) > 1:
            list.append(parts, ', ')
        list.append(parts, repr(key))
        list.append(parts, ': ')
        list.append(parts, repr(value))
        position += 1
    list.append(parts, '}')
    return ''.join(parts)


def set_repr(self):
    if _is_under_way(self):
        return f'{type(self).__name__}(...)'
    items = list(frozenset.__iter__(self) if isinstance(self, frozenset) else set.__iter__(self))
    if not items:
        return f'{type(self).__name__}()'
    if type(self) is set:
        return sequence_repr(items, '{', '}')
    return sequence_repr(items, type(self).__name__ + '({', '})')


def dict_view_repr(self):
    if _is_under_way(self):
        return '...'
    return sequence_repr(list(self), type(self).__name__ + '([', '])')


def slice_repr(self):
    _check_depth(' while getting the repr of an object')
    return f'slice({self.start!r}, {self.stop!r}, {self.step!r})'

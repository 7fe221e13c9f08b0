# containers.py: what the methods of lists, tuples, dicts, sets, slices, ranges and iterators do where Python code has a say: keys with an
# __eq__ or __hash__ of their own, arguments with an __index__, iterables written in Python, key functions, deeply nested data.
#
# A function takes the same arguments as the builtin method it stands behind; one left out has its default here. Containers are read by
# position and looked at again after every call that may have run a program's code.


def container_index(value):
    """What operator.index() gives."""
    if isinstance(value, int):
        return value
    method = _class_attribute(value, '__index__')
    if method is NotImplemented:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {type(result).__name__})')
    return deprecated_conversion(result, int, '__index__')


def container_slice_part(value):
    if value is None or isinstance(value, int):
        return value
    if _class_attribute(value, '__index__') is NotImplemented:
        raise TypeError('slice indices must be integers or None or have an __index__ method')
    return container_index(value)


def container_key(key):
    """A key of a sequence without anything that Python code decides."""
    if isinstance(key, slice):
        step = container_slice_part(key.step)
        start = container_slice_part(key.start)
        return slice(start, container_slice_part(key.stop), step)
    return container_index(key)


def check_length_hint(iterable):
    """Asks a program's iterable how long it is, as list() does, for what it may raise."""
    if _class_attribute(iterable, '__len__') is not NotImplemented:
        try:
            len(iterable)
            return
        except TypeError:
            pass
    method = _class_attribute(iterable, '__length_hint__')
    if method is NotImplemented:
        return
    try:
        hint = method(iterable)
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not isinstance(hint, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(hint).__name__}')
    if hint < 0:
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


# ---- list ----

def list_init(self, *args):
    _list_become(self, container_items(args[0]))


def list_extend(self, iterable):
    iterator = iter(iterable)
    check_length_hint(iterable)
    for item in iterator:
        list.append(self, item)


def list_iadd(self, iterable):
    list_extend(self, iterable)
    return self


def list_mul(self, times):
    return list.__mul__(self, container_index(times))


def list_imul(self, times):
    return list.__imul__(self, container_index(times))


def list_insert(self, index, item):
    list.insert(self, container_index(index), item)


def list_pop(self, index=-1):
    return list.pop(self, container_index(index))


def list_getitem(self, key):
    return list.__getitem__(self, container_key(key))


def list_setitem(self, key, value):
    if isinstance(key, slice):
        if not isinstance(value, (list, tuple)):
            value = [item for item in iterator_else(value, 'must assign iterable to extended slice')]
        elif type(value) is not list:
            value = [item for item in value]
        key = container_key(key)
    else:
        key = container_index(key)
    list.__setitem__(self, key, value)


def list_delitem(self, key):
    list.__delitem__(self, container_key(key))


def sequence_search(self, item, start, stop):
    """The index of the first item from start on, before stop, that equals `item`; -1 when there is none."""
    position = start
    while position < stop:
        candidate = _sequence_item(self, position)
        if position >= _sequence_length(self):
            break
        if candidate is item or candidate == item:
            return position
        position += 1
    return -1


def sequence_bound(value, length):
    if not isinstance(value, int):
        if _class_attribute(value, '__index__') is NotImplemented:
            raise TypeError('slice indices must be integers or have an __index__ method')
        value = container_index(value)
    if value < 0:
        value += length
        if value < 0:
            value = 0
    return value


def list_index(self, item, start=0, stop=9223372036854775807):
    start = sequence_bound(start, _sequence_length(self))
    stop = sequence_bound(stop, _sequence_length(self))
    position = sequence_search(self, item, start, stop)
    if position < 0:
        raise ValueError('list.index(x): x not in list')
    return position


def list_count(self, item):
    count = 0
    position = 0
    while position < _sequence_length(self):
        candidate = _sequence_item(self, position)
        if candidate is item or candidate == item:
            count += 1
        position += 1
    return count


def list_remove(self, item):
    position = sequence_search(self, item, 0, 9223372036854775807)
    if position < 0:
        raise ValueError('list.remove(x): x not in list')
    list.__delitem__(self, slice(position, position + 1))


def list_contains(self, item):
    return sequence_search(self, item, 0, 9223372036854775807) >= 0


# list_sort_abandon() in list_methods.c knows that `items` is the variable behind the parameters.
def list_sort(self, *, key=None, reverse=False):
    items = _list_take_items(self)
    try:
        if key is None:
            _list_sort_keyed(items, items, bool(reverse))
        else:
            reverse = bool(reverse)
            _list_sort_keyed([key(item) for item in items], items, reverse)
    finally:
        changed = _list_give_back(self, items)
    if changed:
        raise ValueError('list modified during sort')


def list_sort_keyed(keys, items, reverse):
    """Sorts `items` by `keys`, stably, where that takes long or comparing takes Python. Both may be the same list."""
    job = _sort_start(keys, items, reverse)
    if job is not None:
        done = False
        while done is False:
            done = _sort_step(job)
        if done:
            return
    if reverse:
        list.reverse(items)
        if keys is not items:
            keys = keys[::-1]
    merge = _merge_make(keys)
    less = False
    while True:
        one = _merge_step(merge, less)
        if one is _absent:
            break
        if one < _merge_other(merge):
            less = True
        else:
            less = False
    _merge_apply(merge, items)
    if reverse:
        list.reverse(items)


# ---- comparing sequences ----

def sequence_difference(self, other):
    """The index of the first items that differ; -1 when one is the beginning of the other."""
    _check_depth(' in comparison')
    position = 0
    while True:
        position = _sequence_same(self, other, position)
        if position >= _sequence_length(self) or position >= _sequence_length(other):
            return -1
        mine = _sequence_item(self, position)
        theirs = _sequence_item(other, position)
        if not (mine is theirs or mine == theirs):
            return position
        position += 1


def sequence_eq(self, other):
    if _sequence_length(self) != _sequence_length(other):
        return False
    return sequence_difference(self, other) < 0 and _sequence_length(self) == _sequence_length(other)


def list_eq(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return sequence_eq(self, other)


def list_ne(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return not sequence_eq(self, other)


def sequence_lt(self, other):
    position = sequence_difference(self, other)
    if position < 0:
        return _sequence_length(self) < _sequence_length(other)
    return _sequence_item(self, position) < _sequence_item(other, position)


def sequence_le(self, other):
    position = sequence_difference(self, other)
    if position < 0:
        return _sequence_length(self) <= _sequence_length(other)
    return _sequence_item(self, position) <= _sequence_item(other, position)


def sequence_gt(self, other):
    position = sequence_difference(self, other)
    if position < 0:
        return _sequence_length(self) > _sequence_length(other)
    return _sequence_item(self, position) > _sequence_item(other, position)


def sequence_ge(self, other):
    position = sequence_difference(self, other)
    if position < 0:
        return _sequence_length(self) >= _sequence_length(other)
    return _sequence_item(self, position) >= _sequence_item(other, position)


def list_lt(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return sequence_lt(self, other)


def list_le(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return sequence_le(self, other)


def list_gt(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return sequence_gt(self, other)


def list_ge(self, other):
    if not isinstance(other, list):
        return NotImplemented
    return sequence_ge(self, other)


# ---- repr ----

def sequence_items_repr(self):
    """The reprs of all items, with commas between."""
    _check_depth(' while getting the repr of an object')
    parts = []
    position = 0
    while position < _sequence_length(self):
        list.append(parts, repr(_sequence_item(self, position)))
        position += 1
    return ', '.join(parts)


def list_repr(self):
    if _is_under_way(self):
        return '[...]'
    return f'[{sequence_items_repr(self)}]'


def tuple_repr(self):
    if _is_under_way(self):
        return '(...)'
    text = sequence_items_repr(self)
    if _sequence_length(self) == 1:
        return f'({text},)'
    return f'({text})'


def dict_repr(self):
    if _is_under_way(self):
        return '{...}'
    _check_depth(' while getting the repr of an object')
    parts = []
    position = _dict_advance(self, 0)
    while position >= 0:
        value = _dict_value_at(self, position)
        text = repr(_dict_key_at(self, position))
        list.append(parts, f'{text}: {repr(value)}')
        position = _dict_advance(self, position + 1)
    return '{' + ', '.join(parts) + '}'


def set_repr(self):
    if _is_under_way(self):
        return f'{type(self).__name__}(...)'
    _check_depth(' while getting the repr of an object')
    items = []
    slot = _set_advance(self, 0)
    while slot >= 0:
        list.append(items, _set_item_at(self, slot))
        slot = _set_advance(self, slot + 1)
    text = ', '.join([repr(item) for item in items])
    if type(self) is set and items:
        return '{' + text + '}'
    if not items:
        return f'{type(self).__name__}()'
    return type(self).__name__ + '({' + text + '})'


def dict_view_repr(self):
    if _is_under_way(self):
        return '...'
    _check_depth(' while getting the repr of an object')
    return f'{type(self).__name__}([{sequence_items_repr(list(self))}])'


def slice_repr(self):
    _check_depth(' while getting the repr of an object')
    return f'slice({self.start!r}, {self.stop!r}, {self.step!r})'


# ---- tuple ----

def tuple_new(cls, *args, **keywords):
    return _tuple_from_list(cls, container_items(args[0]))


def tuple_getitem(self, key):
    return tuple.__getitem__(self, container_key(key))


def tuple_mul(self, times):
    return tuple.__mul__(self, container_index(times))


def tuple_index(self, item, start=0, stop=9223372036854775807):
    length = _sequence_length(self)
    stop = sequence_bound(stop, length)
    if stop > length:
        stop = length
    position = sequence_search(self, item, sequence_bound(start, length), stop)
    if position < 0:
        raise ValueError('tuple.index(x): x not in tuple')
    return position


def tuple_count(self, item):
    return list_count(self, item)


def tuple_contains(self, item):
    return sequence_search(self, item, 0, _sequence_length(self)) >= 0


def tuple_hash(self):
    _check_depth('')
    hashes = []
    position = 0
    while position < _sequence_length(self):
        list.append(hashes, hash(_sequence_item(self, position)))
        position += 1
    return _tuple_hash(hashes)


def tuple_eq(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return sequence_eq(self, other)


def tuple_ne(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return not sequence_eq(self, other)


def tuple_lt(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return sequence_lt(self, other)


def tuple_le(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return sequence_le(self, other)


def tuple_gt(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return sequence_gt(self, other)


def tuple_ge(self, other):
    if not isinstance(other, tuple):
        return NotImplemented
    return sequence_ge(self, other)


# ---- slice ----

def slice_tuple(self):
    return (self.start, self.stop, self.step)


def slice_eq(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) == slice_tuple(other)


def slice_ne(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) != slice_tuple(other)


def slice_lt(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) < slice_tuple(other)


def slice_le(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) <= slice_tuple(other)


def slice_gt(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) > slice_tuple(other)


def slice_ge(self, other):
    if not isinstance(other, slice):
        return NotImplemented
    return slice_tuple(self) >= slice_tuple(other)


def slice_hash(self):
    return _slice_hash([hash(self.start), hash(self.stop), hash(self.step)])


def slice_indices(self, length):
    length = container_index(length)
    if length < 0:
        raise ValueError('length should not be negative')
    step = container_slice_part(self.step)
    start = container_slice_part(self.start)
    stop = container_slice_part(self.stop)
    if step is None:
        step = 1
    step = int(step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    if step < 0:
        lowest = -1
        highest = length - 1
    else:
        lowest = 0
        highest = length
    if start is None:
        start = highest if step < 0 else lowest
    else:
        start = slice_clamp(int(start), length, lowest, highest)
    if stop is None:
        stop = lowest if step < 0 else highest
    else:
        stop = slice_clamp(int(stop), length, lowest, highest)
    return (start, stop, step)


def slice_clamp(value, length, lowest, highest):
    if value < 0:
        value += length
    if value < lowest:
        return lowest
    if value > highest:
        return highest
    return value


# ---- range ----

def range_new(cls, *args):
    if len(args) == 1:
        return range(int(container_index(args[0])))
    if len(args) == 2:
        return range(int(container_index(args[0])), int(container_index(args[1])))
    return range(int(container_index(args[0])), int(container_index(args[1])), int(container_index(args[2])))


def range_getitem(self, key):
    start = self.start
    step = self.step
    length = _range_length(self)
    if isinstance(key, slice):
        first, last, stride = slice_indices(key, length)
        return range(start + first * step, start + last * step, step * stride)
    if not isinstance(key, int) and _class_attribute(key, '__index__') is NotImplemented:
        raise TypeError(f'range indices must be integers or slices, not {type(key).__name__}')
    index = container_index(key)
    if index < 0:
        index += length
    if index < 0 or index >= length:
        raise IndexError('range object index out of range')
    return start + index * step


def range_search(self, item):
    """The index of an item, -1 for none."""
    if type(item) is int or type(item) is bool:
        offset = item - self.start
        if offset % self.step:
            return -1
        index = offset // self.step
        if 0 <= index < _range_length(self):
            return index
        return -1
    index = 0
    for candidate in self:
        if candidate == item:
            return index
        index += 1
    return -1


def range_contains(self, item):
    return range_search(self, item) >= 0


def range_index(self, item):
    index = range_search(self, item)
    if index < 0:
        if type(item) is int or type(item) is bool:
            raise ValueError('range.index(x): x not in range')
        raise ValueError('sequence.index(x): x not in sequence')
    return index


def range_count(self, item):
    if type(item) is int or type(item) is bool:
        return 1 if range_search(self, item) >= 0 else 0
    count = 0
    for candidate in self:
        if candidate == item:
            count += 1
    return count


# ---- dict ----

def container_unhashable(key, role, error):
    return TypeError(f"cannot use '{type(key).__name__}' as a {role} ({error})")


def container_hash(key, role):
    failure = None
    try:
        return hash(key)
    except TypeError as error:
        failure = error
    raise container_unhashable(key, role, failure)


# _dict_seek(self, key, hash, cursor) gives a cursor to the next entry with that hash whose key has yet to be compared; -1 when there is
# none; and -2 - n when entry n has this very key.

def dict_find(self, key, key_hash):
    """The number of the key's entry, -1 when it is absent."""
    cursor = _dict_seek(self, key, key_hash, 0)
    while cursor > 0:
        candidate = _dict_cursor_key(self, cursor)
        if candidate == key:
            position = _dict_cursor_number(self, cursor, candidate)
            if position >= 0:
                return position
            cursor = 0
        elif _dict_cursor_key(self, cursor) is not candidate:
            cursor = 0
        cursor = _dict_seek(self, key, key_hash, cursor)
    if cursor == -1:
        return -1
    return -2 - cursor


def dict_store(self, key, key_hash, value):
    position = dict_find(self, key, key_hash)
    if position >= 0:
        _dict_set_value_at(self, position, value)
    else:
        _dict_insert(self, key, key_hash, value)


def dict_getitem(self, key):
    failure = None
    try:
        key_hash = hash(key)
    except TypeError as error:
        failure = error
    if failure is not None:
        raise container_unhashable(key, 'dict key', failure)
    position = dict_find(self, key, key_hash)
    if position >= 0:
        return _dict_value_at(self, position)
    if type(self) is not dict:
        missing = _class_attribute(self, '__missing__')
        if missing is not NotImplemented:
            return missing(self, key)
    raise KeyError(key)


def dict_setitem(self, key, value):
    failure = None
    try:
        key_hash = hash(key)
    except TypeError as error:
        failure = error
    if failure is not None:
        raise container_unhashable(key, 'dict key', failure)
    position = dict_find(self, key, key_hash)
    if position >= 0:
        _dict_set_value_at(self, position, value)
    else:
        _dict_insert(self, key, key_hash, value)


def dict_delitem(self, key):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position < 0:
        raise KeyError(key)
    _dict_delete_at(self, position)


def dict_contains(self, key):
    return dict_find(self, key, container_hash(key, 'dict key')) >= 0


def dict_get(self, key, default=None):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position < 0:
        return default
    return _dict_value_at(self, position)


def dict_setdefault(self, key, default=None):
    key_hash = container_hash(key, 'dict key')
    position = dict_find(self, key, key_hash)
    if position >= 0:
        return _dict_value_at(self, position)
    _dict_insert(self, key, key_hash, default)
    return default


def dict_pop(self, key, default=_absent):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position >= 0:
        value = _dict_value_at(self, position)
        _dict_delete_at(self, position)
        return value
    if default is _absent:
        raise KeyError(key)
    return default


def dict_merge(self, other):
    """self.update(other)"""
    if isinstance(other, dict) and _class_attribute(other, '__iter__') is _class_attribute({}, '__iter__'):
        size = dict.__len__(other)
        position = _dict_advance(other, 0)
        while position >= 0:
            dict_store(self, _dict_key_at(other, position), _dict_hash_at(other, position), _dict_value_at(other, position))
            if dict.__len__(other) != size:
                raise RuntimeError('dict mutated during update')
            position = _dict_advance(other, position + 1)
        return
    keys = getattr(other, 'keys', None)
    if keys is not None:
        names = keys()
        if _class_attribute(names, '__iter__') is NotImplemented and _class_attribute(names, '__getitem__') is NotImplemented:
            raise TypeError(f'{type(other).__name__}.keys() returned a non-iterable (type {type(names).__name__})')
        for key in names:
            dict.__setitem__(self, key, other[key])
        return
    number = 0
    for item in other:
        failure = None
        try:
            pair = [part for part in item]
        except TypeError as error:
            if _class_attribute(item, '__iter__') is not NotImplemented:
                raise
            failure = TypeError('object is not iterable')
        if failure is not None:
            failure.add_note(f'Cannot convert dictionary update sequence element #{number} to a sequence')
            raise failure
        if len(pair) != 2:
            raise ValueError(f'dictionary update sequence element #{number} has length {len(pair)}; 2 is required')
        dict.__setitem__(self, pair[0], pair[1])
        number += 1


def dict_update(self, *args, **kwargs):
    if args:
        dict_merge(self, args[0])
    for key in kwargs:
        dict.__setitem__(self, key, kwargs[key])


def dict_init(self, *args, **kwargs):
    if args:
        dict_merge(self, args[0])
    for key in kwargs:
        dict.__setitem__(self, key, kwargs[key])


def dict_fromkeys(cls, iterable, value=None):
    result = cls()
    if type(result) is dict:
        for key in iterable:
            dict.__setitem__(result, key, value)
    else:
        for key in iterable:
            result[key] = value
    return result


def dict_or(self, other):
    if not isinstance(self, dict) or not isinstance(other, dict):
        return NotImplemented
    result = dict.copy(self)
    dict_merge(result, other)
    return result


def dict_ror(self, other):
    return dict_or(other, self)


def dict_ior(self, other):
    dict_merge(self, other)
    return self


def dict_same(self, other):
    _check_depth(' in comparison')
    if dict.__len__(self) != dict.__len__(other):
        return False
    position = _dict_advance(self, 0)
    while position >= 0:
        value = _dict_value_at(self, position)
        found = dict_find(other, _dict_key_at(self, position), _dict_hash_at(self, position))
        if found < 0:
            return False
        theirs = _dict_value_at(other, found)
        if not (value is theirs or value == theirs):
            return False
        position = _dict_advance(self, position + 1)
    return True


def dict_eq(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    return dict_same(self, other)


def dict_ne(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    return not dict_same(self, other)


# ---- dict views ----

def dict_view_contains(self, item):
    mapping = _view_dict(self)
    form = _view_form(self)
    if form == 0:
        return dict.__contains__(mapping, item)
    if form == 2:
        if not isinstance(item, tuple) or _sequence_length(item) != 2:
            return False
        key = _sequence_item(item, 0)
        position = dict_find(mapping, key, container_hash(key, 'dict key'))
        if position < 0:
            return False
        value = _dict_value_at(mapping, position)
        theirs = _sequence_item(item, 1)
        return value is theirs or bool(value == theirs)
    for value in self:
        if value is item or value == item:
            return True
    return False


def is_set_like(value):
    return isinstance(value, (set, frozenset, type({}.keys()), type({}.items())))


def dict_view_isdisjoint(self, other):
    for item in other:
        if item in self:
            return False
    return True


def dict_view_and(self, other):
    if is_set_like(other) and not isinstance(other, (set, frozenset)) and len(other) > len(self):
        self, other = other, self
    result = set()
    for item in other:
        if item in self:
            set.add(result, item)
    return result


def dict_view_rand(self, other):
    return dict_view_and(self, other)


def dict_view_or(self, other):
    result = set(self)
    set.update(result, other)
    return result


def dict_view_ror(self, other):
    result = set(other)
    set.update(result, self)
    return result


def dict_view_sub(self, other):
    result = set(self)
    set.difference_update(result, other)
    return result


def dict_view_rsub(self, other):
    result = set(other)
    set.difference_update(result, self)
    return result


def dict_view_xor(self, other):
    result = set(self)
    set.symmetric_difference_update(result, other)
    return result


def dict_view_rxor(self, other):
    result = set(other)
    set.symmetric_difference_update(result, self)
    return result


def all_contained(items, container):
    for item in items:
        if item not in container:
            return False
    return True


def dict_view_eq(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) == len(other) and all_contained(self, other)


def dict_view_ne(self, other):
    if not is_set_like(other):
        return NotImplemented
    return not (len(self) == len(other) and all_contained(self, other))


def dict_view_lt(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) < len(other) and all_contained(self, other)


def dict_view_le(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) <= len(other) and all_contained(self, other)


def dict_view_gt(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) > len(other) and all_contained(other, self)


def dict_view_ge(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) >= len(other) and all_contained(other, self)


# ---- named tuples ----

def field_repr(self):
    index, doc = self.__reduce__()[1]
    return f'_tuplegetter({index!r}, {doc!r})'


def record_dict(fields, record):
    return dict(zip(fields, record))


def record_values(record, fields, changes):
    return [dict.pop(changes, field, value) for field, value in zip(fields, record)]

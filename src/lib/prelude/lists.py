# lists.py: methods of lists and tuples; see containers.py.


# ---- list ----

def list_init(self, *args, **ignored):
    begun = _list_begun(args[0])  # what the leaf has come to
    list.clear(self)
    items = container_items(args[0])
    if begun is not None:
        list.extend(begun, items)
        items = begun
    _list_become(self, items)


def list_extend(self, iterable):
    iterator = iter(iterable)
    check_length_hint(iterable)
    for item in iterator:
        list.append(self, item)


def list_iadd(self, iterable):
    list_extend(self, iterable)
    return self


def list_mul(self, times):
    return list.__mul__(self, container_times(times))


def list_imul(self, times):
    return list.__imul__(self, container_times(times))


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
        key = container_place(key)
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


def sequence_bound(value):
    """A bound of index(), as an int of no other class."""
    if not isinstance(value, int) and not _has_special(value, '__index__'):
        raise TypeError('slice indices must be integers or have an __index__ method')
    return int.__pos__(container_index(value))


def sequence_place(value, length):
    if value < 0:
        value += length
        if value < 0:
            value = 0
    return value


def list_index(self, item, start=0, stop=9223372036854775807):
    start = sequence_bound(start)
    stop = sequence_bound(stop)
    length = _sequence_length(self)  # those may have changed it
    position = sequence_search(self, item, sequence_place(start, length), sequence_place(stop, length))
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


# ---- tuple ----

def tuple_new(cls, /, *args, **keywords):
    return _tuple_from_list(cls, container_items(args[0]))


def tuple_getitem(self, key):
    return tuple.__getitem__(self, container_key(key))


def tuple_mul(self, times):
    return tuple.__mul__(self, container_times(times))


def tuple_index(self, item, start=0, stop=9223372036854775807):
    length = _sequence_length(self)
    start = sequence_bound(start)
    stop = sequence_place(sequence_bound(stop), length)
    if stop > length:
        stop = length
    position = sequence_search(self, item, sequence_place(start, length), stop)
    if position < 0:
        raise ValueError('tuple.index(x): x not in tuple')
    return position


def tuple_count(self, item):
    return list_count(self, item)


def tuple_contains(self, item):
    return sequence_search(self, item, 0, _sequence_length(self)) >= 0


def tuple_hash(self):
    _check_depth('')
    result = _tuple_hash_some(self, 0, None, None)
    while type(result) is tuple:
        position, state = result
        result = _tuple_hash_some(self, position + 1, state, hash(_sequence_item(self, position)))
    return result


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


# ---- named tuples ----

def field_repr(self):
    index, doc = self.__reduce__()[1]
    return f'_tuplegetter({index!r}, {doc!r})'


def record_dict(fields, record):
    return dict(zip(fields, record))


def record_values(record, fields, changes):
    return [dict.pop(changes, field, value) for field, value in zip(fields, record)]

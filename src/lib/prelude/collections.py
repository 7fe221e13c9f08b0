# collections.py: what the methods of deques do where Python code has a say.


def deque_init(self, iterable=(), maxlen=None):
    if iterable is self:
        iterable = [item for item in iterable]
    _deque_restart(self, maxlen)
    for item in iterable:
        deque.append(self, item)


def deque_extend(self, iterable):
    if iterable is self:
        iterable = [item for item in iterable]
    for item in iterable:
        deque.append(self, item)


def deque_extendleft(self, iterable):
    if iterable is self:
        iterable = [item for item in iterable]
    for item in iterable:
        deque.appendleft(self, item)


def deque_iadd(self, iterable):
    deque_extend(self, iterable)
    return self


def deque_insert(self, index, value):
    deque.insert(self, container_index(index), value)


def deque_rotate(self, n=1):
    deque.rotate(self, container_index(n))


def deque_getitem(self, key):
    return deque.__getitem__(self, container_index(key))


def deque_setitem(self, key, value):
    deque.__setitem__(self, container_index(key), value)


def deque_delitem(self, key):
    deque.__delitem__(self, container_index(key))


def deque_repeat_count(times):
    if not _has_special(times, '__index__'):
        raise TypeError(f"can't multiply sequence by non-int of type '{_type_name(times)}'")
    return container_times(times)


def deque_copy(self):
    cls = type(self)
    if cls is deque:
        return deque.copy(self)
    if self.maxlen is None:
        return cls(self)
    return cls(self, self.maxlen)


def deque_mul(self, times):
    return deque.__imul__(deque_copy(self), deque_repeat_count(times))


def deque_imul(self, times):
    return deque.__imul__(self, deque_repeat_count(times))


def deque_add(self, other):
    if not isinstance(other, deque):
        raise TypeError(f'can only concatenate deque (not "{_type_name(other)}") to deque')
    result = deque_copy(self)
    deque.extend(result, other)
    return result


def deque_check(self, version, error):
    if _deque_version(self) != version:
        raise error('deque mutated during iteration')


def deque_contains(self, value):
    version = _deque_version(self)
    position = 0
    while position < deque.__len__(self):
        item = deque.__getitem__(self, position)
        if item is value or item == value:
            return True
        deque_check(self, version, RuntimeError)
        position += 1
    return False


def deque_count(self, value):
    version = _deque_version(self)
    number = 0
    position = 0
    while position < deque.__len__(self):
        item = deque.__getitem__(self, position)
        if item is value or item == value:
            number += 1
        deque_check(self, version, RuntimeError)
        position += 1
    return number


def deque_index(self, value, start=0, stop=9223372036854775807):
    start = sequence_bound(start)
    stop = sequence_bound(stop)
    length = deque.__len__(self)  # those may have changed it
    start = sequence_place(start, length)
    stop = sequence_place(stop, length)
    version = _deque_version(self)
    if stop > length:
        stop = length
    while start < stop:
        item = deque.__getitem__(self, start)
        if item is value or item == value:
            return start
        deque_check(self, version, RuntimeError)
        start += 1
    raise ValueError('deque.index(x): x not in deque')


def deque_remove(self, value):
    version = _deque_version(self)
    position = 0
    while position < deque.__len__(self):
        item = deque.__getitem__(self, position)
        same = item is value or item == value
        if _deque_version(self) != version:
            raise IndexError('deque mutated during iteration')
        if same:
            deque.__delitem__(self, position)
            return
        position += 1
    raise ValueError('deque.remove(x): x not in deque')


def deque_repr(self):
    if _is_under_way(self):
        return '[...]'
    items = repr([item for item in self])
    if self.maxlen is None:
        return f'{type(self).__name__}({items})'
    return f'{type(self).__name__}({items}, maxlen={self.maxlen})'


def deque_difference(self, other):
    """The first items that differ, as a pair; None when one deque is the beginning of the other."""
    mine = iter(self)
    theirs = iter(other)
    while True:
        a = next(mine, _absent)
        b = next(theirs, _absent)
        if a is _absent or b is _absent:
            return None
        if not (a is b or a == b):
            return (a, b)


def deque_eq(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    if deque.__len__(self) != deque.__len__(other):
        return False
    return deque_difference(self, other) is None


def deque_ne(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    return not deque_eq(self, other)


def deque_lt(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    pair = deque_difference(self, other)
    if pair is None:
        return deque.__len__(self) < deque.__len__(other)
    return pair[0] < pair[1]


def deque_le(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    pair = deque_difference(self, other)
    if pair is None:
        return deque.__len__(self) <= deque.__len__(other)
    return pair[0] <= pair[1]


def deque_gt(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    pair = deque_difference(self, other)
    if pair is None:
        return deque.__len__(self) > deque.__len__(other)
    return pair[0] > pair[1]


def deque_ge(self, other):
    if not isinstance(other, deque):
        return NotImplemented
    pair = deque_difference(self, other)
    if pair is None:
        return deque.__len__(self) >= deque.__len__(other)
    return pair[0] >= pair[1]


def deque_reduce(self):
    state = getattr(self, '__dict__', None) or None
    if self.maxlen is None:
        return (type(self), (), state, iter(self))
    return (type(self), ((), self.maxlen), state, iter(self))


def deque_iterator_next(self):
    raise RuntimeError('this iterator cannot go on')


def deque_iterator_reduce(self):
    source = _iterator_source(self)
    if source is NotImplemented:
        return (type(self), (deque(), 0))
    return (type(self), (source, _iterator_position(self)))

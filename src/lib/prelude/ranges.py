# ranges.py: methods of slices and ranges; see containers.py.


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
        start = slice_clamp(start, length, lowest, highest)
    if stop is None:
        stop = lowest if step < 0 else highest
    else:
        stop = slice_clamp(stop, length, lowest, highest)
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
        return range(container_index(args[0]))
    if len(args) == 2:
        return range(container_index(args[0]), container_index(args[1]))
    return range(container_index(args[0]), container_index(args[1]), container_index(args[2]))


def range_getitem(self, key):
    start = self.start
    step = self.step
    length = _range_length(self)
    if isinstance(key, slice):
        first, last, stride = slice_indices(key, length)
        return range(start + first * step, start + last * step, step * stride)
    if not isinstance(key, int) and not _has_special(key, '__index__'):
        raise TypeError(f'range indices must be integers or slices, not {_type_name(key)}')
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

# container_iterators.py: the prelude's half of the builtin iterators, as containers.py: those over a program's own sequences and functions;
# enumerate, zip, map, filter, reversed; __reduce__.


def iterator_next(self):
    raise RuntimeError('this iterator cannot go on')


def iterator_setstate(self, state):
    type(self).__setstate__(self, container_index(state))


def sequence_iterator_next(self):
    source = _iterator_source(self)
    if source is NotImplemented:
        raise StopIteration
    position = _iterator_position(self)
    ended = False
    try:
        item = source[position]
    except (IndexError, StopIteration):
        ended = True
    if ended:
        _iterator_finish(self)
        raise StopIteration
    _iterator_set_position(self, position + 1)
    return item


def sequence_iterator_length_hint(self):
    source = _iterator_source(self)
    if source is NotImplemented:
        return 0
    if not _has_special(source, '__len__'):
        return NotImplemented
    left = len(source) - _iterator_position(self)
    return left if left > 0 else 0


def reversed_next(self):
    source = _iterator_source(self)
    position = _iterator_position(self)
    if source is NotImplemented:
        raise StopIteration
    ended = position < 0
    if not ended:
        try:
            item = source[position]
        except (IndexError, StopIteration):
            ended = True
    if ended:
        _iterator_finish(self)
        raise StopIteration
    _iterator_set_position(self, position - 1)
    return item


def callable_iterator_next(self):
    function = _iterator_source(self)
    if function is NotImplemented:
        raise StopIteration
    sentinel = _iterator_extra(self)
    ended = False
    try:
        value = function()
    except StopIteration:
        ended = True
    if ended or value is sentinel or value == sentinel:
        _iterator_finish(self)
        raise StopIteration
    return value


def enumerate_new(cls, iterable, start=0, *rest):
    start = container_index(start)
    return _iterator_make(cls, iter(iterable), start, 0, False)


def enumerate_next(self):
    return _enumerate_item(self, next(_iterator_source(self)))


def zip_new(cls, *iterables, strict=False):
    iterators = tuple([iter(iterable) for iterable in iterables])
    return _iterator_make(cls, iterators, NotImplemented, 0, bool(strict))


def advance_all(iterators, strict, name):
    """The next items of all iterators, as a list; StopIteration when one has ended."""
    items = []
    if not strict:
        for iterator in iterators:
            list.append(items, next(iterator))
        return items
    ended = False
    for iterator in iterators:
        try:
            list.append(items, next(iterator))
        except StopIteration:
            ended = True
        if ended:
            break
    if not ended:
        return items
    if items:
        _iterator_strict_failure(name, len(items), 'shorter')
    number = 1
    while number < len(iterators):
        longer = True
        try:
            next(iterators[number])
        except StopIteration:
            longer = False
        if longer:
            _iterator_strict_failure(name, number, 'longer')
        number += 1
    raise StopIteration


def zip_next(self):
    iterators = _iterator_source(self)
    if not iterators:
        raise StopIteration
    strict = _iterator_is_strict(self)
    if len(iterators) == 2 and not strict:
        return (next(iterators[0]), next(iterators[1]))
    return tuple(advance_all(iterators, strict, 'zip'))


def map_new(cls, function, *iterables, strict=False):
    iterators = tuple([iter(iterable) for iterable in iterables])
    return _iterator_make(cls, function, iterators, 0, bool(strict))


def map_next(self):
    item = _map_item(self)
    if item is not _absent:
        return _iterator_source(self)(item)
    iterators = _iterator_extra(self)
    if len(iterators) == 1:
        return _iterator_source(self)(next(iterators[0]))
    return _iterator_source(self)(*advance_all(iterators, _iterator_is_strict(self), 'map'))


def filter_new(cls, function, iterable, *rest, **keywords):
    return _iterator_make(cls, function, iter(iterable), 0, False)


def reversed_new(cls, sequence, *rest, **keywords):
    if _has_special(sequence, '__reversed__'):
        method = _special(sequence, '__reversed__')
        if method is None:
            raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
        return method()
    if not _has_special(sequence, '__getitem__') or type(sequence) is UnionType or type(sequence) is GenericAlias:
        raise TypeError(f"'{_type_name(sequence)}' object is not reversible")
    return _iterator_make(cls, sequence, NotImplemented, len(sequence) - 1, False)


def iterator_reduce(self):
    form = _iterator_form(self)
    source = _iterator_source(self)
    extra = _iterator_extra(self)
    if form == 'enumerate':
        return (type(self), (source, extra))
    if form == 'zip':
        if _iterator_is_strict(self):
            return (type(self), source, True)
        return (type(self), source)
    if form == 'map':
        if _iterator_is_strict(self):
            return (type(self), (source,) + extra, True)
        return (type(self), (source,) + extra)
    if form == 'filter':
        return (type(self), (source, extra))
    if form == 'dict' or form == 'set':
        return (iter, ([item for item in _iterator_copy(self)],))
    if form == 'range' or form == 'long range':
        return (iter, (_iterator_rest_of_range(self),), None)
    if source is NotImplemented:
        if form == 'list':
            return (iter, ([],))
        if form == 'list reversed':
            return (reversed, ([],))
        if form == 'str':
            return (iter, ('',))
        if form == 'sequence reversed':
            return (type(self), ((),))
        return (iter, ((),))
    if form == 'callable':
        return (iter, (source, extra))
    if form == 'list reversed':
        return (reversed, (source,), _iterator_position(self))
    if form == 'sequence reversed':
        return (type(self), (source,), _iterator_position(self))
    return (iter, (source,), _iterator_position(self))

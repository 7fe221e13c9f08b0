"""Building blocks for iterators."""

_none = object()


class count:
    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, bytes, list, tuple)):
            raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and type(self._step) is int:
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


class cycle:
    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._saved = []
        self._index = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self._index < 0:
            for item in self._iterator:
                self._saved.append(item)
                return item
            self._index = 0
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index += 1
        if self._index == len(self._saved):
            self._index = 0
        return item


class repeat:
    def __init__(self, object, times=_none):
        self._object = object
        if times is not _none:
            if not hasattr(times, '__index__'):
                raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
            times = max(times.__index__(), 0)
        self._times = times

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not _none:
            if self._times <= 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is _none:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        if self._times is _none:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._times})'


class _Generated:
    """An iterator whose items a generator makes."""
    __slots__ = ('_generator',)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._generator)


class accumulate(_Generated):
    def __init__(self, iterable, func=None, *, initial=None):
        self._generator = _accumulate(iter(iterable), func, initial)


def _accumulate(it, func, total):
    if total is None:
        for total in it:
            break
        else:
            return
    yield total
    if func is None:
        for element in it:
            total = total + element
            yield total
    else:
        for element in it:
            total = func(total, element)
            yield total


class batched(_Generated):
    def __init__(self, iterable, n, *, strict=False):
        n = n.__index__()
        if n < 1:
            raise ValueError('n must be at least one')
        self._generator = _batched(iter(iterable), n, strict)


def _batched(it, n, strict):
    batch = []
    for item in it:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)


class chain(_Generated):
    def __init__(self, *iterables):
        self._generator = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls.__new__(cls)
        self._generator = _chain(iter(iterable))
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def _size(r):
    if not isinstance(r, int):
        raise TypeError('Expected int as r')
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class combinations(_Generated):
    def __init__(self, iterable, r):
        self._generator = _combinations(tuple(iterable), _size(r))


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple([pool[i] for i in indices])
    while True:
        i = r - 1
        while i >= 0 and indices[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple([pool[i] for i in indices])


class combinations_with_replacement(_Generated):
    def __init__(self, iterable, r):
        self._generator = _combinations_with_replacement(tuple(iterable), _size(r))


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[i] for i in indices])
    while True:
        i = r - 1
        while i >= 0 and indices[i] == n - 1:
            i -= 1
        if i < 0:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple([pool[i] for i in indices])


class compress(_Generated):
    def __init__(self, data, selectors):
        self._generator = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


class dropwhile(_Generated):
    def __init__(self, predicate, iterable, /):
        self._generator = _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, it):
    for item in it:
        if not predicate(item):
            yield item
            break
    for item in it:
        yield item


class takewhile(_Generated):
    def __init__(self, predicate, iterable, /):
        self._generator = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, it):
    for item in it:
        if not predicate(item):
            return
        yield item


class filterfalse(_Generated):
    def __init__(self, function, iterable, /):
        self._generator = _filterfalse(function, iter(iterable))


def _filterfalse(function, it):
    if function is None:
        for item in it:
            if not item:
                yield item
    else:
        for item in it:
            if not function(item):
                yield item


class starmap(_Generated):
    def __init__(self, function, iterable, /):
        self._generator = _starmap(function, iter(iterable))


def _starmap(function, it):
    for args in it:
        yield function(*args)


class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._target = self._current_key = self._value = _none
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        value = next(self._iterator)
        self._current_key = value if self._key is None else self._key(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._current_key is _none or (self._target is not _none and self._current_key == self._target):
            self._advance()
        self._target = self._current_key
        self._group = group = _grouper(self, self._target)
        return self._current_key, group


class _grouper:
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _none:
            parent._advance()
        if parent._current_key != self._target:
            raise StopIteration
        value = parent._value
        parent._value = _none
        return value


class islice(_Generated):
    def __init__(self, iterable, /, *args):
        if not args:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(args) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
        s = slice(*args)
        start, stop, step = s.start, s.stop, s.step
        maximum = 0x7fffffffffffffff
        if len(args) == 1:
            if stop is not None and not _in_range(stop, maximum):
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        elif (start is not None and not _in_range(start, maximum)) or (stop is not None and not _in_range(stop, maximum)):
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if step is not None and (not _in_range(step, maximum) or step < 1):
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._generator = _islice(iter(iterable), 0 if start is None else start.__index__(), None if stop is None else stop.__index__(),
                                  1 if step is None else step.__index__())


def _in_range(n, maximum):
    return hasattr(n, '__index__') and 0 <= n.__index__() <= maximum


def _islice(it, start, stop, step):
    wanted = start
    position = 0
    if stop is not None and start >= stop:
        while position < stop:
            for _ in it:
                break
            else:
                return
            position += 1
        return
    for item in it:
        if position == wanted:
            yield item
            wanted += step
            if stop is not None and wanted >= stop:
                position += 1
                while position < stop:
                    for _ in it:
                        break
                    else:
                        return
                    position += 1
                return
        position += 1


class pairwise(_Generated):
    def __init__(self, iterable, /):
        self._generator = _pairwise(iter(iterable))


def _pairwise(it):
    for a in it:
        break
    else:
        return
    for b in it:
        yield a, b
        a = b


class permutations(_Generated):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._generator = _permutations(pool, len(pool) if r is None else _size(r))


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in indices[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple([pool[i] for i in indices[:r]])
                break
        else:
            return


class product(_Generated):
    def __init__(self, *iterables, repeat=1):
        repeat = repeat.__index__()
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._generator = _product([tuple(each) for each in iterables] * repeat)


def _product(pools):
    for pool in pools:
        if not pool:
            return
    n = len(pools)
    indices = [0] * n
    current = [pool[0] for pool in pools]
    while True:
        yield tuple(current)
        i = n - 1
        while i >= 0:
            indices[i] += 1
            if indices[i] < len(pools[i]):
                current[i] = pools[i][indices[i]]
                break
            indices[i] = 0
            current[i] = pools[i][0]
            i -= 1
        if i < 0:
            return


class _tee:
    __slots__ = ('_iterator', '_link')

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._iterator = iterable._iterator
            self._link = iterable._link
        else:
            self._iterator = iter(iterable)
            self._link = [None, None]

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    n = n.__index__()
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = _tee(iterable)
    result = [first]
    for _ in range(n - 1):
        result.append(_tee(first))
    return tuple(result)


class zip_longest(_Generated):
    def __init__(self, *iterables, fillvalue=None):
        self._generator = _zip_longest([iter(each) for each in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    if not active:
        return
    while True:
        values = []
        for i, it in enumerate(iterators):
            value = fillvalue if it is None else next(it, _none)
            if value is _none:
                active -= 1
                if not active:
                    return
                iterators[i] = None
                value = fillvalue
            values.append(value)
        yield tuple(values)

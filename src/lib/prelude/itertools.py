# itertools.py: the prelude's half of itertools: what its classes take, and the steps that run Python.
#
# The fields of these iterators are source (0), extra (1), position (2), stop (3), step (4); object/iterator_tools.c says what they hold.
# What their steps ask of Python the loop runs (object/iterator_asks.h).


def whole_number(value):
    """What an argument that has to be a C integer gives."""
    value = container_index(value)
    if not -0x8000000000000000 <= value <= 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return value


def tool_next(self):
    for item in _tool_steps(self):
        return item
    raise StopIteration


# ---- numbers without end ----

def is_number(value):
    if isinstance(value, (int, float, complex)):
        return True
    return (_has_special(value, '__index__') or _has_special(value, '__float__')
            or _has_special(value, '__complex__') or _has_special(value, '__int__'))


def count_new(cls, start=0, step=1):
    if not is_number(start) or not is_number(step):
        raise TypeError('a number is required')
    if isinstance(start, int) and isinstance(step, int) and step == 1:
        start = container_index(start)
    return _tool_make(cls, _itertools_count, step, start, 0, 0, 0)


def count_repr(self):
    name = type(self).__name__
    step = _tool_get(self, 0)
    if isinstance(step, int) and step == 1:
        return f'{name}({_tool_get(self, 1)!r})'
    return f'{name}({_tool_get(self, 1)!r}, {step!r})'


def cycle_new(cls, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_cycle, iter(iterable), [], 0, 0, 0)


def repeat_new(cls, object, times=_absent):
    if times is _absent:
        return _tool_make(cls, _itertools_repeat, object, _absent, -1, 0, 0)
    times = whole_number(times)
    return _tool_make(cls, _itertools_repeat, object, _absent, 0 if times < 0 else times, 0, 0)


def repeat_length_hint(self):
    times = _tool_get(self, 2)
    if times < 0:
        raise TypeError('len() of unsized object')
    return times


def repeat_repr(self):
    name = type(self).__name__
    times = _tool_get(self, 2)
    if times < 0:
        return f'{name}({_tool_get(self, 0)!r})'
    return f'{name}({_tool_get(self, 0)!r}, {times})'


# ---- parts of iterators ----

def chain_new(cls, /, *iterables, **keywords):
    return _tool_make(cls, _itertools_chain, iter(iterables), _absent, 0, 0, 0)


def chain_from_iterable(cls, iterable):
    return _tool_make(cls, _itertools_chain, iter(iterable), _absent, 0, 0, 0)


def slice_number(value):
    """A number of islice's arguments; -1 for one that is none."""
    if not _has_special(value, '__index__'):
        return -1
    value = container_index(value)
    return value if -0x8000000000000000 <= value <= 0x7fffffffffffffff else -1


def islice_new(cls, iterable, /, *rest, **keywords):
    start = 0
    stop = rest[0] if len(rest) == 1 else rest[1]
    step = 1
    if len(rest) > 1 and rest[0] is not None:
        start = slice_number(rest[0])
    limit = -1
    if stop is not None:
        limit = slice_number(stop)
        if limit == -1:
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if start < 0 or limit < -1:
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if len(rest) == 3 and rest[2] is not None:
        step = slice_number(rest[2])
        if step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
    return _tool_make(cls, _itertools_islice, iter(iterable), _absent, start, limit, step)


def pairwise_new(cls, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_pairwise, iter(iterable), _absent, 0, 0, 0)


def batched_new(cls, iterable, n, *, strict=False):
    n = whole_number(n)
    strict = bool(strict)
    if n < 1:
        raise ValueError('n must be at least one')
    self = _tool_make(cls, _itertools_batched, iter(iterable), _absent, 0, n, 0)
    if strict:
        _tool_set_strict(self)
    return self


# ---- several at once ----

def zip_longest_new(cls, *iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    count = len(iterators)
    return _tool_make(cls, _itertools_zip_longest, tuple(iterators + [None] * count), fillvalue, count, 0, 0)


def compress_new(cls, data, selectors):
    data = iter(data)
    self = _tool_make(cls, _itertools_compress, (data, iter(selectors), None), _absent, 0, 0, 0)
    _tool_set_state(self, 2, _absent)
    return self


def accumulate_new(cls, iterable, func=None, *, initial=None):
    return _tool_make(cls, _itertools_accumulate, (iter(iterable), func, initial), _absent, 0, 0, 0)


# ---- those that ask a function ----

def dropwhile_new(cls, predicate, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_dropwhile, predicate, iter(iterable), 0, 0, 0)


def takewhile_new(cls, predicate, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_takewhile, predicate, iter(iterable), 0, 0, 0)


def filterfalse_new(cls, function, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_filterfalse, function, iter(iterable), 0, 0, 0)


def starmap_new(cls, function, iterable, /, *rest, **keywords):
    return _tool_make(cls, _itertools_starmap, function, iter(iterable), 0, 0, 0)


# ---- groupby ----
#
# The state is a list: iterator, key function, the key of the group handed out last, the current key, the current item, that group.

def groupby_new(cls, iterable, key=None):
    return _tool_make(cls, _itertools_groupby, [iter(iterable), key, _absent, _absent, _absent, None], _absent, 0, 0, 0)


def grouper_new(cls, parent, target):
    if not isinstance(parent, _itertools_groupby):
        raise TypeError(f'_grouper() argument 1 must be itertools.groupby, not {_type_name(parent)}')
    group = _tool_make(cls, _itertools_grouper, _tool_get(parent, 0), target, 0, 0, 0)
    _tool_get(parent, 0)[5] = group
    return group


# ---- combinations ----

def combination_size(r):
    if not isinstance(r, int):
        raise TypeError('Expected int as r')
    return r


def product_new(cls, *iterables, repeat=1):
    repeat = whole_number(repeat)
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    if repeat and len(iterables) > 0x7fffffffffffffff // 8 // repeat:
        raise OverflowError('repeat argument too large')
    pools = tuple([tuple(iterable) for iterable in iterables]) if repeat else ()
    return _tool_make(cls, _itertools_product, pools * repeat, _absent, 0, 0, 0)


def permutations_new(cls, iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        size = len(pool)
    else:
        size = whole_number(combination_size(r))
        if size < 0:
            raise ValueError('r must be non-negative')
    return _tool_make(cls, _itertools_permutations, pool, _absent, 0, size, 0)


def combinations_of(cls, base, iterable, r):
    size = whole_number(r)
    pool = tuple(iterable)
    if size < 0:
        raise ValueError('r must be non-negative')
    return _tool_make(cls, base, pool, _absent, 0, size, 0)


def combinations_new(cls, iterable, r):
    return combinations_of(cls, _itertools_combinations, iterable, r)


def combinations_with_replacement_new(cls, iterable, r):
    return combinations_of(cls, _itertools_combinations_with_replacement, iterable, r)


# ---- tee ----

def tee_new(cls, iterable, /, *rest, **keywords):
    iterator = iter(iterable)
    if isinstance(iterator, _itertools_tee):
        return tee_copy(iterator)
    return _tool_make(cls, _itertools_tee, _tee_block(iterator), _absent, 0, 0, 0)


def tee_copy(self):
    return _tool_make(_itertools_tee, _itertools_tee, _tool_get(self, 0), _absent, _tool_get(self, 2), 0, 0)


def tee(iterable, n=2):
    n = whole_number(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iter(iterable)
    if isinstance(first, _itertools_tee):
        first = tee_copy(first)
    else:
        first = tee_new(_itertools_tee, first)
    result = [first]
    while len(result) < n:
        list.append(result, tee_copy(first))
    return tuple(result)

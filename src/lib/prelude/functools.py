# functools.py: what partial, lru_cache, cmp_to_key and reduce do in Python. The numbers of _native_get are those of functools_module.c.


# ---- partial ----

def partial_is_plain(func):
    """Whether a function is a partial whose call is the builtin one."""
    return isinstance(func, partial) and _type_lookup(type(func), '__call__') is _type_lookup(partial, '__call__')


def partial_new(cls, /, *args, **keywords):
    if not args:
        raise TypeError("type 'partial' takes at least one argument")
    func = args[0]
    args = args[1:]
    if not callable(func):
        raise TypeError('the first argument must be callable')
    if args and args[-1] is _placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    for value in keywords.values():
        if value is _placeholder:
            raise TypeError('Placeholder cannot be passed as a keyword argument')
    if partial_is_plain(func):
        before = _native_get(func, 1)
        holes = [arg for arg in before if arg is _placeholder]
        if args and holes:
            filled = []
            used = 0
            for arg in before:
                if arg is _placeholder and used < len(args):
                    arg = args[used]
                    used += 1
                list.append(filled, arg)
            args = tuple(filled) + args[used:]
            while args and args[-1] is _placeholder:
                args = args[:-1]
        else:
            args = before + args
        keywords = {**_native_get(func, 2), **keywords}
        func = _native_get(func, 0)
    return _partial_make(cls, func, args, keywords)


def partial_call(self, /, *args, **keywords):
    """Of a partial with many keywords."""
    before = _native_get(self, 1)
    holes = tuple.count(before, _placeholder)
    if len(args) < holes:
        raise TypeError(f"missing positional arguments in 'partial' call; expected at least {holes}, got {len(args)}")
    if holes:
        given = iter(args)
        before = [next(given) if arg is _placeholder else arg for arg in before]
        args = args[holes:]
    return _native_get(self, 0)(*before, *args, **{**_native_get(self, 2), **keywords})


def partial_repr(self):
    if _is_under_way(self):
        return '...'
    cls = type(self)
    parts = [repr(_native_get(self, 0))]
    for arg in _native_get(self, 1):
        list.append(parts, repr(arg))
    for key, value in [item for item in dict.items(_native_get(self, 2))]:
        list.append(parts, f'{key}={value!r}')
    return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


def partial_reduce(self):
    func = _native_get(self, 0)
    return (type(self), (func,), (func, _native_get(self, 1), _native_get(self, 2), self.__dict__ or None))


def partial_setstate(self, state):
    if not isinstance(state, tuple) or len(state) != 4:
        raise TypeError('invalid partial state')
    func, args, keywords, namespace = state
    if not callable(func) or not isinstance(args, tuple) or (keywords is not None and not isinstance(keywords, dict)):
        raise TypeError('invalid partial state')
    if args and args[-1] is _placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    if type(args) is not tuple:
        args = tuple(args)
    if keywords is None:
        keywords = {}
    elif type(keywords) is not dict:
        keywords = dict(keywords)
    _partial_make(self, func, args, keywords)
    self.__dict__.clear()
    if namespace:
        self.__dict__.update(namespace)


# ---- lru_cache ----

def lru_new(cls, user_function, maxsize, typed, info):
    if not callable(user_function):
        raise TypeError('the first argument must be callable')
    if maxsize is not None:
        maxsize = container_index(maxsize)
        maxsize = 0 if maxsize < 0 else 0x7fffffffffff if maxsize > 0x7fffffffffff else maxsize
    return _lru_make(cls, user_function, maxsize, bool(typed), info)


def lru_make_key(args, keywords, typed):
    if not keywords and not typed:
        if len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            return args[0]
        return args
    key = args
    if keywords:
        key = (*args, _absent, *keywords, *keywords.values())
    if typed:
        key += tuple([type(value) for value in args])
        if keywords:
            key += tuple([type(value) for value in keywords.values()])
    return key


def lru_call(self, /, *args, **keywords):
    function = _native_get(self, 0)
    maxsize = _native_get(self, 1)
    if maxsize == 0:
        _lru_count(self, False)
        return function(*args, **keywords)
    key = lru_make_key(args, keywords, _native_get(self, 2))
    hash(key)
    cache = _native_get(self, 3)
    result = dict.get(cache, key, _absent)
    if result is not _absent:
        _lru_count(self, True)
        if maxsize is not None:
            dict.pop(cache, key, None)
            _lru_store(self, key, result)
        return result
    _lru_count(self, False)
    result = function(*args, **keywords) if keywords else function(*args)
    _lru_store(self, key, result)
    return result


def lru_store(self, key, result):
    cache = _native_get(self, 3)
    if key in cache:
        return
    maxsize = _native_get(self, 1)
    _lru_prepare(self, maxsize is not None and dict.__len__(cache) >= maxsize)
    cache[key] = result


def lru_info(self):
    return _native_get(self, 7)(_native_get(self, 4), _native_get(self, 5), _native_get(self, 1), dict.__len__(_native_get(self, 3)))


def lru_reduce(self):
    return self.__qualname__


# ---- cmp_to_key and reduce ----

def key_lt(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) < 0


def key_le(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) <= 0


def key_eq(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) == 0


def key_ne(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) != 0


def key_gt(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) > 0


def key_ge(self, other):
    compare, mine, theirs = _key_parts(self, other)
    return compare(mine, theirs) >= 0


def reduce(function, iterable, initial=_absent):
    if not _has_special(iterable, '__iter__') and not _has_special(iterable, '__getitem__'):
        raise TypeError('reduce() arg 2 must support iteration')
    value = initial
    for item in iterable:
        if value is _absent:
            value = item
        else:
            value = function(value, item)
    if value is _absent:
        raise TypeError('reduce() of empty iterable with no initial value')
    return value

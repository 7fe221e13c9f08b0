"""Functions that act on or return other functions."""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property', 'Placeholder']

from _functools import Placeholder, _lru_cache_wrapper, _PlaceholderType, cmp_to_key, partial, reduce

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        mapping = getattr(wrapper, name)
        mapping.update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering: from one comparison, all ----

def _gt_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _le_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _ge_from_lt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer


def _ge_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _lt_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _gt_from_le(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer


def _lt_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _ge_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _le_from_gt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer


def _le_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _gt_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _lt_from_ge(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer


# For each comparison that a class may have: the others, what makes them of it, and the formula that their documentation tells.
_convert = {
    '__lt__': [('__gt__', _gt_from_lt, 'a > b', '(not a < b) and (a != b)'),
               ('__le__', _le_from_lt, 'a <= b', '(a < b) or (a == b)'),
               ('__ge__', _ge_from_lt, 'a >= b', '(not a < b)')],
    '__le__': [('__ge__', _ge_from_le, 'a >= b', '(not a <= b) or (a == b)'),
               ('__lt__', _lt_from_le, 'a < b', '(a <= b) and (a != b)'),
               ('__gt__', _gt_from_le, 'a > b', '(not a <= b)')],
    '__gt__': [('__lt__', _lt_from_gt, 'a < b', '(not a > b) and (a != b)'),
               ('__ge__', _ge_from_gt, 'a >= b', '(a > b) or (a == b)'),
               ('__le__', _le_from_gt, 'a <= b', '(not a > b)')],
    '__ge__': [('__le__', _le_from_ge, 'a <= b', '(not a >= b) or (a == b)'),
               ('__gt__', _gt_from_ge, 'a > b', '(a >= b) and (a != b)'),
               ('__lt__', _lt_from_ge, 'a < b', '(not a >= b)')],
}


def total_ordering(cls):
    roots = {op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function, meaning, formula in _convert[max(roots)]:
        if name not in roots:
            function.__name__ = name
            function.__doc__ = f'Return {meaning}.  Computed by @total_ordering from {formula}.'
            setattr(cls, name, function)
    return cls


_missing = object()


def _alias(cls, item):
    from types import GenericAlias
    return GenericAlias(cls, item)


def _fill_holes(args, more):
    """Positional arguments with the placeholders in them filled by further ones; what is left of those comes behind."""
    holes = args.count(Placeholder)
    if not holes:
        return args + more
    rest = iter(more)
    return tuple([next(rest, Placeholder) if arg is Placeholder else arg for arg in args]) + more[holes:]


def _partialmethod_new(cls, func, /, *args, **keywords):
    if not callable(func) and not hasattr(func, '__get__'):
        raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
    if args and args[-1] is Placeholder:
        raise TypeError('trailing Placeholders are not allowed')
    for value in keywords.values():
        if value is Placeholder:
            raise TypeError('Placeholder cannot be passed as a keyword argument')
    self = object.__new__(cls)
    if isinstance(func, partialmethod):
        args = _fill_holes(func.args, args)
        while args and args[-1] is Placeholder:
            args = args[:-1]
        keywords = {**func.keywords, **keywords}
        func = func.func
    self.func = func
    self.args = args
    self.keywords = keywords
    return self


_partialmethod_new.__name__ = _partialmethod_new.__qualname__ = '_partial_new'


class partialmethod:
    """A method that calls another one with some arguments given."""

    __new__ = _partialmethod_new

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f'{key}={value!r}' for key, value in self.keywords.items()])
        return f"functools.partialmethod({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            given = self.args
            holes = given.count(Placeholder)
            if len(args) < holes:
                raise TypeError(f"missing positional arguments in 'partialmethod' call; expected at least {holes}, got {len(args)}")
            return self.func(cls_or_self, *_fill_holes(given, args), **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(_alias)


# ---- caches ----

class _CacheInfo(tuple):
    __slots__ = ()

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f'CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})'


_CacheInfo.__name__ = _CacheInfo.__qualname__ = 'CacheInfo'


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = _cache_parameters(maxsize, typed)
    return update_wrapper(wrapper, user_function)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cache_parameters(maxsize, typed):
    def cache_parameters():
        return {'maxsize': maxsize, 'typed': typed}
    cache_parameters.__name__ = '<lambda>'
    cache_parameters.__qualname__ = 'lru_cache.<locals>.<lambda>'
    return cache_parameters


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(_alias)


# ---- single dispatch ----

def _c3_merge(sequences):
    """One order that keeps those of all the sequences."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any([candidate in other[1:] for other in sequences]):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]


def _c3_mro(cls, abcs):
    """The order of a class's bases, with abstract classes put where they are first implemented."""
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, '__abstractmethods__'):
            boundary = len(cls.__bases__) - i
            break
    explicit = list(cls.__bases__[:boundary])
    other = list(cls.__bases__[boundary:])
    abstract = [base for base in abcs if issubclass(cls, base) and not any([issubclass(each, base) for each in cls.__bases__])]
    rest = [base for base in abcs if base not in abstract]
    orders = [_c3_mro(base, rest) for base in explicit] + [_c3_mro(base, rest) for base in abstract] + [_c3_mro(base, rest) for base in other]
    return _c3_merge([[cls]] + orders + [explicit] + [abstract] + [other])


def _compose_mro(cls, types):
    """The order in which implementations are looked for: the class's own, and of the types those that it is a virtual subclass of."""
    bases = set(cls.__mro__)
    types = [typ for typ in types if typ not in bases and hasattr(typ, '__mro__') and not _is_alias(typ) and issubclass(cls, typ)]
    types = [typ for typ in types if not any([typ != other and typ in other.__mro__ for other in types])]
    known = set(types)
    abcs = []
    for typ in types:
        found = []
        for sub in typ.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                found.append([each for each in sub.__mro__ if each in known])
        if not found:
            abcs.append(typ)
            continue
        found.sort(key=len, reverse=True)
        for sub in found:
            for each in sub:
                if each not in abcs:
                    abcs.append(each)
    return _c3_mro(cls, abcs)


def _is_alias(typ):
    return not isinstance(typ, type) or type(typ).__name__ == 'GenericAlias'


def _find_impl(cls, registry):
    order = _compose_mro(cls, registry.keys())
    place = next((place for place, each in enumerate(order) if each in registry), None)
    if place is None:
        return registry.get(None)
    match = order[place]
    if place + 1 < len(order):  # what comes next must not be as near
        rival = order[place + 1]
        if rival in registry and rival not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, rival):
            raise RuntimeError(f'Ambiguous dispatch: {match} or {rival}')
    return registry[match]


def singledispatch(func):
    """Lets a function choose between implementations by the class of its first argument."""
    from abc import get_cache_token
    from types import MappingProxyType, UnionType
    registry = {}
    dispatch_cache = {}
    cache_token = None

    def dispatch(cls):
        nonlocal cache_token
        if cache_token is not None and cache_token != get_cache_token():  # classes were registered since
            dispatch_cache.clear()
            cache_token = get_cache_token()
        implementation = dispatch_cache.get(cls)
        if implementation is None:
            implementation = registry[cls] if cls in registry else _find_impl(cls, registry)
            dispatch_cache[cls] = implementation
        return implementation

    def is_class(cls):
        return isinstance(cls, type) and not _is_alias(cls)

    def is_valid(cls):
        return is_class(cls) or isinstance(cls, UnionType) and all([is_class(arg) for arg in cls.__args__])

    def register(cls, func=None):
        nonlocal cache_token
        if is_valid(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', {}):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an '
                                f'annotated function.')
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func, format=3).items()))
            if not is_valid(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                if type(cls).__name__ == 'ForwardRef':
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is an unresolved forward reference.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        for each in cls.__args__ if isinstance(cls, UnionType) else (cls,):
            registry[each] = func
            if cache_token is None and hasattr(each, '__abstractmethods__'):
                cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Lets a method choose between implementations by the class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        name = getattr(self.func, '__qualname__', None) or getattr(self.func, '__name__', '?')
        return f'<single dispatch method descriptor {name}>'


class _singledispatchmethod_get:
    """A method whose implementation is chosen when it is called."""

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._dispatch = unbound.dispatcher.dispatch
        self._obj = obj
        self._cls = cls
        func = unbound.func
        for name in ('__module__', '__doc__'):
            try:
                setattr(self, name, getattr(func, name))
            except AttributeError:
                pass

    def __repr__(self):
        name = getattr(self.__wrapped__, '__qualname__', None) or getattr(self.__wrapped__, '__name__', '?')
        if self._obj is None:
            return f'<single dispatch method {name}>'
        return f'<bound single dispatch method {name} of {self._obj!r}>'

    def __call__(self, /, *args, **kwargs):
        if not args:
            funcname = getattr(self._unbound.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        method = self._dispatch(args[0].__class__)
        if hasattr(method, '__get__'):
            method = method.__get__(self._obj, self._cls)
        return method(*args, **kwargs)

    def __getattr__(self, name):
        if name not in ('__name__', '__qualname__', '__isabstractmethod__', '__annotations__', '__type_params__'):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register

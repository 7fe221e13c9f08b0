"""How objects are taken apart and put together again, by copy and others."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declares the function that reduces the objects of a type."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that the object can be a constructor."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def _pickle_complex(c):
    return complex, (c.real, c.imag)


def _pickle_union(union):
    import functools
    import operator
    return functools.reduce, (operator.or_, union.__args__)


def _pickle_super(found):
    return super, (found.__thisclass__, found.__self__)


pickle(complex, _pickle_complex)
pickle(type(int | str), _pickle_union)
pickle(super, _pickle_super)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_HEAPTYPE = 1 << 9


def _reduce_ex(self, proto):
    cls = self.__class__
    for base in cls.__mro__:
        if not getattr(base, '__flags__', _HEAPTYPE) & _HEAPTYPE:
            break
        new = base.__dict__.get('__new__')
        if new is not None and not isinstance(new, staticmethod) and getattr(new, '__self__', None) is base:
            break
    else:
        base = object
    if base is cls and base is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    args = cls, base, None if base is object else base(self)
    getstate = getattr(type(self), '__getstate__', None)
    if getstate is None:
        if getattr(self, '__slots__', None):
            raise TypeError(f'cannot pickle {cls.__name__!r} object: a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol {proto}')
        state = getattr(self, '__dict__', None)
    elif getattr(self, '__slots__', None) and getstate is object.__getstate__:
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    else:
        state = self.__getstate__()
    if state:
        return _reconstructor, args, state
    return _reconstructor, args


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The names of the slots of a class and its bases, without __dict__ and __weakref__."""
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    if hasattr(cls, '__slots__'):
        for each in cls.__mro__:
            slots = each.__dict__.get('__slots__', ())
            if isinstance(slots, str):
                slots = (slots,)
            for name in slots:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    stripped = each.__name__.lstrip('_')
                    names.append(f'_{stripped}{name}' if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Registers a code for a global name."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    for table, known, complaint in ((_extension_registry, key, f'key {key} is already registered with code'),
                                    (_inverted_registry, code, f'code {code} is already in use for key')):
        if known in table:
            raise ValueError(f'{complaint} {table[known]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes a registration back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()

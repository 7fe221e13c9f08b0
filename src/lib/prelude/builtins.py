# builtins.py: the builtin functions where something written in Python has a say.


def getattr_slow(obj, name, default=_absent):
    try:
        return _get_attribute_call(obj, name)
    except AttributeError as error:
        if _has_special(obj, '__getattr__') and not isinstance(obj, type):
            if default is _absent:
                return _special(obj, '__getattr__')(name)
            try:
                return _special(obj, '__getattr__')(name)
            except AttributeError:
                return default
        if default is _absent:
            raise error
        return default


def hasattr_slow(obj, name):
    return getattr(obj, name, _absent) is not _absent


def setattr_slow(obj, name, value):
    _set_attribute_call(obj, name, value)


def delattr_slow(obj, name):
    _set_attribute_call(obj, name)


def hash_slow(obj):
    if type(obj) is tuple:
        return tuple_hash(obj)
    method = _special(obj, '__hash__')
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(obj)}'")
    value = method()
    if not isinstance(value, int):
        raise TypeError('__hash__ method should return an integer')
    return _hash_of_int(int(value))


def repr_slow(obj):
    text = _special(obj, '__repr__')()
    if not isinstance(text, str):
        raise TypeError(f'__repr__ returned non-string (type {_type_name(text)})')
    return text


def ascii_slow(obj):
    return _ascii_text(repr(obj))


def format_slow(value, spec=''):
    text = _special(value, '__format__')(spec)
    if not isinstance(text, str):
        raise TypeError(f'__format__ must return a str, not {_type_name(text)}')
    return text


def isinstance_slow(obj, classes):
    if type(obj) is classes:
        return True
    if isinstance(classes, tuple):
        for each in classes:
            if isinstance(obj, each):
                return True
        return False
    if _has_special(classes, '__instancecheck__'):
        return True if _special(classes, '__instancecheck__')(obj) else False
    if getattr(classes, '__bases__', None) is None:
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    return _is_subclass_by_bases(getattr(obj, '__class__', type(obj)), classes)


def _is_subclass_by_bases(cls, wanted):
    if cls is wanted:
        return True
    bases = getattr(cls, '__bases__', ())
    if not isinstance(bases, tuple):
        return False
    for base in bases:
        if _is_subclass_by_bases(base, wanted):
            return True
    return False


def issubclass_slow(cls, classes):
    if isinstance(classes, tuple):
        for each in classes:
            if issubclass(cls, each):
                return True
        return False
    if _has_special(classes, '__subclasscheck__'):
        return True if _special(classes, '__subclasscheck__')(cls) else False
    if getattr(cls, '__bases__', None) is None:
        raise TypeError('issubclass() arg 1 must be a class')
    if getattr(classes, '__bases__', None) is None:
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
    return _is_subclass_by_bases(cls, classes)


def iter_slow(obj):
    return iter(obj)


def next_slow(iterator):
    return next(iterator)


def next_or(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def len_slow(obj):
    if not _has_special(obj, '__len__'):
        raise TypeError(f"object of type '{_type_name(obj)}' has no len()")
    size = _special(obj, '__len__')()
    if not isinstance(size, int):
        if not _has_special(size, '__index__'):
            raise TypeError(f"'{_type_name(size)}' object cannot be interpreted as an integer")
        size = _special(size, '__index__')()
    size = int(size)
    if size < 0:
        raise ValueError('__len__() should return >= 0')
    if size > 0x7fffffffffffffff:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def print_slow(*args, sep=' ', end='\n', file=None, flush=False):
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f'sep must be None or a string, not {_type_name(sep)}')
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f'end must be None or a string, not {_type_name(end)}')
    if file is None:
        sys = _modules().get('sys')
        if sys is not None:
            file = getattr(sys, 'stdout', _absent)
            if file is _absent:
                raise RuntimeError('lost sys.stdout')
            if file is None:
                return
    if file is None:
        _write(1, sep.join([str(arg) for arg in args]) + end)
        return
    write = file.write
    first = True
    for arg in args:
        if not first:
            write(sep)
        first = False
        write(str(arg))
    write(end)
    if flush:
        file.flush()


def dir(obj=_absent):
    if obj is _absent:
        return sorted(_caller_locals())
    return sorted(_special(obj, '__dir__')())

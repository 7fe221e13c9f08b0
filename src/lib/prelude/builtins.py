# builtins.py: the builtin functions where something written in Python has a say.


def getattr_without_default(obj, name):
    return _get_attribute_call(obj, name)


def getattr_slow(obj, name, default):
    try:
        return _get_attribute_call(obj, name)
    except AttributeError:
        return default


def hasattr_slow(obj, name):
    try:
        _get_attribute_call(obj, name)
    except AttributeError:
        return False
    return True


def setattr_slow(obj, name, value):
    _set_attribute_call(obj, name, value)


def delattr_slow(obj, name):
    _set_attribute_call(obj, name)


def hash_slow(obj):
    if type(obj) is tuple:
        return tuple_hash(obj)
    method = special_if_any(obj, '__hash__')
    if method is None or method is _absent:
        raise TypeError(f"unhashable type: '{_type_name(obj)}'")
    return hash_given(method())


# The ..._given functions go on with what a special method gave: special_call.c enters them too.
def hash_given(value):
    if not isinstance(value, int):
        raise TypeError('__hash__ method should return an integer')
    return _hash_of_int(int.__pos__(value))


def repr_slow(obj):
    return repr_given(repr_unchecked(obj))


def repr_unchecked(obj):
    method = special_if_any(obj, '__repr__')
    return f'<{_type_name(obj)} object at {id(obj):#x}>' if method is _absent else method()


def repr_given(text):
    if not isinstance(text, str):
        raise TypeError(f'__repr__ returned non-string (type {_type_name(text)})')
    return text


def ascii_slow(obj):
    return text_ascii(repr(obj))


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
            if _isinstance(obj, each):
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
    if _type_lookup(type(obj), '__len__') is _absent:
        raise TypeError(f"object of type '{_type_name(obj)}' has no len()")
    return length_given(_special(obj, '__len__')())


def length_given(size):
    if not isinstance(size, int):
        if not _has_special(size, '__index__'):
            raise TypeError(f"'{_type_name(size)}' object cannot be interpreted as an integer")
        size = _special(size, '__index__')()
    size = int.__pos__(size)
    if size < 0:
        raise ValueError('__len__() should return >= 0')
    if size > 0x7fffffffffffffff:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return size


def refuse_keyword(function, given, known):
    for name in given:
        meant = _suggest(name, known)
        hint = '' if meant is None else f". Did you mean '{meant}'?"
        raise TypeError(f"{function}() got an unexpected keyword argument '{name}'{hint}")


def print_text(text):
    if not text.isascii():
        text.encode()
    _write(1, text)


def print_slow(*args, sep=' ', end='\n', file=None, flush=False, **rest):
    if rest:
        refuse_keyword('print', rest, ['sep', 'end', 'file', 'flush'])
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
        # What comes before an argument is written before its str() runs, which may write, or fail.
        text = ''
        first = True
        try:
            for arg in args:
                if first:
                    first = False
                else:
                    text += sep
                kind = type(arg)
                if text and kind is not str and kind is not int and kind is not float:
                    print_text(text)
                    text = ''
                piece = str(arg)
                if not piece.isascii():
                    piece.encode()
                text += piece
            text += end
        finally:
            if text:
                print_text(text)
        if flush:
            _flush(1)
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


# ---- numbers ----

def abs_slow(number):
    if type(number) is not int and not _has_special(number, '__abs__'):
        raise TypeError(f"bad operand type for abs(): '{_type_name(number)}'")
    return _special(number, '__abs__')()


def bin_slow(number):
    return format(container_index(number), '#b')


def oct_slow(number):
    return format(container_index(number), '#o')


def hex_slow(number):
    return format(container_index(number), '#x')


def chr_slow(number):
    return chr(container_index(number))


def divmod_slow(a, b):
    left, right = type(a), type(b)
    reflected = _type_lookup(right, '__rdivmod__')
    if left is right:
        reflected = _absent
    elif reflected is not _absent and _is_subtype(right, left) and reflected is not _type_lookup(left, '__rdivmod__'):
        result = call_special_if_any(b, '__rdivmod__', a)
        if result is not NotImplemented:
            return result
        reflected = _absent
    result = call_special_if_any(a, '__divmod__', b)
    if result is not NotImplemented:
        return result
    if reflected is not _absent:
        result = call_special_if_any(b, '__rdivmod__', a)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{_type_name(a)}' and '{_type_name(b)}'")


def pow_slow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    left, right = type(base), type(exp)
    reflected = _type_lookup(right, '__rpow__')
    if left is right:
        reflected = _absent
    elif reflected is not _absent and _is_subtype(right, left) and reflected is not _type_lookup(left, '__rpow__'):
        result = call_special_if_any(exp, '__rpow__', base, mod)
        if result is not NotImplemented:
            return result
        reflected = _absent
    result = call_special_if_any(base, '__pow__', exp, mod)
    if result is not NotImplemented:
        return result
    if reflected is not _absent:
        result = call_special_if_any(exp, '__rpow__', base, mod)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for ** or pow(): '{_type_name(base)}', '{_type_name(exp)}', '{_type_name(mod)}'")


def round_slow(number, ndigits=None):
    method = special_if_any(number, '__round__')
    if method is _absent:
        raise TypeError(f"type {_type_name(number)} doesn't define __round__ method")
    return method() if ndigits is None else method(ndigits)


# ---- iterables ----

def all_slow(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def any_slow(iterable):
    for item in iterable:
        if item:
            return True
    return False


def extreme_arguments(name, args, default, rest):
    if not args:
        raise TypeError(f'{name} expected at least 1 argument, got 0')
    if rest:
        refuse_keyword(name, rest, ['key', 'default'])
    if len(args) == 1:
        return iter(args[0])
    if default is not _absent:
        raise TypeError(f'Cannot specify a default for {name}() with multiple positional arguments')
    return iter(args)


def max_slow(*args, key=None, default=_absent, **rest):
    items = extreme_arguments('max', args, default, rest)
    for best in items:
        break
    else:
        if default is _absent:
            raise ValueError('max() iterable argument is empty')
        return default
    if key is None:
        for item in items:
            if item > best:
                best = item
        return best
    most = key(best)
    for item in items:
        value = key(item)
        if value > most:
            best = item
            most = value
    return best


def min_slow(*args, key=None, default=_absent, **rest):
    items = extreme_arguments('min', args, default, rest)
    for best in items:
        break
    else:
        if default is _absent:
            raise ValueError('min() iterable argument is empty')
        return default
    if key is None:
        for item in items:
            if item < best:
                best = item
        return best
    least = key(best)
    for item in items:
        value = key(item)
        if value < least:
            best = item
            least = value
    return best


def sorted_slow(*args, **keywords):
    if len(args) != 1:
        raise TypeError(f'sorted expected 1 argument, got {len(args)}')
    result = list(args[0])
    result.sort(**keywords)
    return result


def sum_slow(iterable, start=0):
    items = iter(iterable)
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    total = start
    if type(total) is int:
        for item in items:
            last = total
            total = last + item
            if type(total) is not int:
                if -0x8000000000000000 <= last <= 0x7fffffffffffffff:
                    break
                return sum_plainly(items, total)
        else:
            return total
    if type(total) is float:
        lost = 0.0
        for item in items:
            if type(item) is float:
                pass
            elif isinstance(item, int):
                item = float(item)
            else:
                total = compensated(total, lost) + item
                break
            last = total
            total = last + item
            if abs(last) >= abs(item):
                lost += (last - total) + item
            else:
                lost += (item - total) + last
        else:
            return compensated(total, lost)
    if type(total) is complex:
        return sum_complex(items, total)
    return sum_plainly(items, total)


def compensated(total, lost):
    return total + lost if lost and lost - lost == 0 else total


def sum_complex(items, total):
    real, imag = total.real, total.imag
    lost_real = lost_imag = 0.0
    for item in items:
        if type(item) is complex:
            x = item.imag
            last = imag
            imag = last + x
            if abs(last) >= abs(x):
                lost_imag += (last - imag) + x
            else:
                lost_imag += (x - imag) + last
            x = item.real
        elif isinstance(item, (int, float)):
            x = float(item)
        else:
            total = complex(compensated(real, lost_real), compensated(imag, lost_imag)) + item
            return sum_plainly(items, total)
        last = real
        real = last + x
        if abs(last) >= abs(x):
            lost_real += (last - real) + x
        else:
            lost_real += (x - real) + last
    return complex(compensated(real, lost_real), compensated(imag, lost_imag))


def sum_plainly(items, total):
    for item in items:
        total = total + item
    return total


# ---- namespaces ----

def dir_slow(obj=_absent):
    if obj is _absent:
        names = list(_caller_locals())
    else:
        names = list(_special(obj, '__dir__')())
    names.sort()
    return names


def vars_slow(obj=_absent):
    if obj is _absent:
        return _caller_locals()
    namespace = getattr(obj, '__dict__', _absent)
    if namespace is _absent:
        raise TypeError('vars() argument must have __dict__ attribute')
    return namespace


# ---- the world ----

def input_slow(prompt=_absent):
    import_module('sys')
    sys = _modules()['sys']
    stdin = getattr(sys, 'stdin', None)
    if stdin is None:
        raise RuntimeError('input(): lost sys.stdin')
    stdout = getattr(sys, 'stdout', None)
    if stdout is None:
        raise RuntimeError('input(): lost sys.stdout')
    audit('builtins.input', None if prompt is _absent else prompt)
    if prompt is not _absent:
        stdout.write(str(prompt))
    flush = getattr(stdout, 'flush', None)
    if flush is not None:
        flush()
    line = stdin.readline()
    if not isinstance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line[-1] == '\n' else line


def quitter_call(self, code=None):
    stdin = getattr(_modules().get('sys'), 'stdin', None)
    try:
        stdin.close()
    except Exception:
        pass
    raise SystemExit(code)


def printer_call(self):
    print(repr(self))


def helper_call(self, request=_absent):
    help_module = import_absolute('_help')
    if request is _absent:
        help_module.help()
    else:
        help_module.help(request)


def breakpoint_slow(*args, **keywords):
    import_module('sys')
    hook = getattr(_modules()['sys'], 'breakpointhook', _absent)
    if hook is _absent:
        raise RuntimeError('lost sys.breakpointhook')
    audit('builtins.breakpoint', hook)
    return hook(*args, **keywords)


# ---- asynchronous iterators ----

def aiter_slow(async_iterable):
    if not _has_special(async_iterable, '__aiter__'):
        raise TypeError(f"'{_type_name(async_iterable)}' object is not an async iterable")
    iterator = asynchronous_special(async_iterable, '__aiter__')()
    if not _has_special(iterator, '__anext__'):
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_name(iterator)}'")
    return iterator


def anext_slow(iterator, default=_absent):
    if not _has_special(iterator, '__anext__'):
        raise TypeError(f"'{_type_name(iterator)}' object is not an async iterator")
    awaitable = asynchronous_special(iterator, '__anext__')()
    return awaitable if default is _absent else anext_or(awaitable, default)


async def anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default

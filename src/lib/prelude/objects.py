# objects.py: methods of modules, mapping proxies, simple namespaces and weak references.


# ---- modules ----

def module_dir(self):
    namespace = self.__dict__
    if not isinstance(namespace, dict):
        raise TypeError(f'{_type_name(self)}.__dict__ is not a dictionary')
    own = namespace.get('__dir__', _absent)
    return list(namespace) if own is _absent else own()


def module_annotations(self):
    value = self.__dict__['__annotate__'](1)
    if not isinstance(value, dict):
        raise TypeError(f'__annotate__ returned non-dict of type \'{_type_name(value)}\'')
    self.__dict__['__annotations__'] = value
    return value


# ---- mappingproxy ----

def proxy_getitem(self, key):
    return _proxy_mapping(self)[key]


def proxy_contains(self, key):
    return key in _proxy_mapping(self)


def proxy_len(self):
    return len(_proxy_mapping(self))


def proxy_iter(self):
    return iter(_proxy_mapping(self))


def proxy_reversed(self):
    return reversed(_proxy_mapping(self))


def proxy_repr(self):
    return f'mappingproxy({_proxy_mapping(self)!r})'


def proxy_str(self):
    return str(_proxy_mapping(self))


def proxy_hash(self):
    return hash(_proxy_mapping(self))


def proxy_other(other):
    return _proxy_mapping(other) if type(other) is mappingproxy else other


def proxy_eq(self, other):
    return _proxy_mapping(self) == proxy_other(other)


def proxy_ne(self, other):
    return _proxy_mapping(self) != proxy_other(other)


def proxy_lt(self, other):
    return _proxy_mapping(self) < proxy_other(other)


def proxy_le(self, other):
    return _proxy_mapping(self) <= proxy_other(other)


def proxy_gt(self, other):
    return _proxy_mapping(self) > proxy_other(other)


def proxy_ge(self, other):
    return _proxy_mapping(self) >= proxy_other(other)


def proxy_or(self, other):
    return _proxy_mapping(self) | proxy_other(other)


def proxy_ror(self, other):
    return proxy_other(other) | _proxy_mapping(self)


def proxy_ior(self, other):
    raise TypeError(f"'|=' is not supported by {_type_name(self)}; use '|' instead")


def proxy_get(self, key, default=None):
    return _proxy_mapping(self).get(key, default)


def proxy_keys(self):
    return _proxy_mapping(self).keys()


def proxy_values(self):
    return _proxy_mapping(self).values()


def proxy_items(self):
    return _proxy_mapping(self).items()


def proxy_copy(self):
    return _proxy_mapping(self).copy()


# ---- SimpleNamespace ----

def namespace_init(self, /, *args, **keywords):
    if len(args) > 1:
        raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(args)}')
    namespace = self.__dict__
    if args:
        values = dict(args[0])
        for name in values:
            if not isinstance(name, str):
                raise TypeError('keywords must be strings')
        namespace.update(values)
    namespace.update(keywords)


def namespace_repr(self):
    cls = type(self)
    name = 'namespace' if cls is SimpleNamespace else cls.__name__
    if _is_under_way(self):
        return name + '(...)'
    return name + '(' + ', '.join([f'{key}={value!r}' for key, value in self.__dict__.items() if isinstance(key, str) and key]) + ')'


def namespace_eq(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ == other.__dict__


def namespace_ne(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ != other.__dict__


def namespace_lt(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ < other.__dict__


def namespace_le(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ <= other.__dict__


def namespace_gt(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ > other.__dict__


def namespace_ge(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ >= other.__dict__


def namespace_reduce(self):
    return type(self), (), self.__dict__


def namespace_replace(self, /, *args, **changes):
    if args:
        raise TypeError('__replace__() takes no positional arguments')
    result = type(self)()
    result.__dict__.update(self.__dict__)
    result.__dict__.update(changes)
    return result


# ---- weak references ----

def weakref_hash(self):
    target = _weakref_target(self)
    if target is _absent:
        raise TypeError('weak object has gone away')
    return _weakref_keep_hash(self, hash(target))


def weakref_eq(self, other):
    if not isinstance(other, weakref):
        return NotImplemented
    a, b = _weakref_target(self), _weakref_target(other)
    if a is _absent or b is _absent:
        return self is other
    return a == b


def weakref_ne(self, other):
    if not isinstance(other, weakref):
        return NotImplemented
    a, b = _weakref_target(self), _weakref_target(other)
    if a is _absent or b is _absent:
        return self is not other
    return a != b


def weakproxy_object(v):
    kind = type(v)
    if kind is not weakproxy and kind is not weakcallableproxy:
        return v
    v = _weakref_target(v)
    if v is _absent:
        raise ReferenceError('weakly-referenced object no longer exists')
    return v


def weakproxy_getattribute(self, name):
    return getattr(weakproxy_object(self), name)


def weakproxy_setattr(self, name, value):
    setattr(weakproxy_object(self), name, value)


def weakproxy_delattr(self, name):
    delattr(weakproxy_object(self), name)


def weakproxy_call(self, /, *args, **keywords):
    return weakproxy_object(self)(*args, **keywords)


def weakproxy_getitem(self, key):
    return weakproxy_object(self)[key]


def weakproxy_setitem(self, key, value):
    weakproxy_object(self)[key] = value


def weakproxy_delitem(self, key):
    del weakproxy_object(self)[key]


def weakproxy_contains(self, key):
    return key in weakproxy_object(self)


def weakproxy_next(self):
    target = weakproxy_object(self)
    if not _has_special(target, '__next__'):
        raise TypeError(f"Weakref proxy referenced a non-iterator '{_type_name(target)}' object")
    return next(target)


def weakproxy_neg(self):
    return -weakproxy_object(self)


def weakproxy_index(self):
    return container_index(weakproxy_object(self))


def weakproxy_str(self):
    return str(weakproxy_object(self))


def weakproxy_bool(self):
    return bool(weakproxy_object(self))


def weakproxy_len(self):
    return len(weakproxy_object(self))


def weakproxy_iter(self):
    return iter(weakproxy_object(self))


def weakproxy_eq(self, other):
    return weakproxy_object(self) == weakproxy_object(other)


def weakproxy_ne(self, other):
    return weakproxy_object(self) != weakproxy_object(other)


def weakproxy_lt(self, other):
    return weakproxy_object(self) < weakproxy_object(other)


def weakproxy_le(self, other):
    return weakproxy_object(self) <= weakproxy_object(other)


def weakproxy_gt(self, other):
    return weakproxy_object(self) > weakproxy_object(other)


def weakproxy_ge(self, other):
    return weakproxy_object(self) >= weakproxy_object(other)


def weakproxy_and(self, other):
    return weakproxy_object(self) & weakproxy_object(other)


def weakproxy_rand(self, other):
    return weakproxy_object(other) & weakproxy_object(self)


def weakproxy_or(self, other):
    return weakproxy_object(self) | weakproxy_object(other)


def weakproxy_ror(self, other):
    return weakproxy_object(other) | weakproxy_object(self)


def weakproxy_xor(self, other):
    return weakproxy_object(self) ^ weakproxy_object(other)


def weakproxy_rxor(self, other):
    return weakproxy_object(other) ^ weakproxy_object(self)


def weakproxy_lshift(self, other):
    return weakproxy_object(self) << weakproxy_object(other)


def weakproxy_rlshift(self, other):
    return weakproxy_object(other) << weakproxy_object(self)


def weakproxy_rshift(self, other):
    return weakproxy_object(self) >> weakproxy_object(other)


def weakproxy_rrshift(self, other):
    return weakproxy_object(other) >> weakproxy_object(self)


def weakproxy_matmul(self, other):
    return weakproxy_object(self) @ weakproxy_object(other)


def weakproxy_rmatmul(self, other):
    return weakproxy_object(other) @ weakproxy_object(self)


def weakproxy_divmod(self, other):
    return divmod(weakproxy_object(self), weakproxy_object(other))


def weakproxy_rdivmod(self, other):
    return divmod(weakproxy_object(other), weakproxy_object(self))


def weakproxy_pow(self, other, modulus=None):
    return pow(weakproxy_object(self), weakproxy_object(other), weakproxy_object(modulus))


def weakproxy_rpow(self, other, modulus=None):
    return pow(weakproxy_object(other), weakproxy_object(self), weakproxy_object(modulus))


def weakproxy_iadd(self, other):
    target = weakproxy_object(self)
    target += weakproxy_object(other)
    return target


def weakproxy_isub(self, other):
    target = weakproxy_object(self)
    target -= weakproxy_object(other)
    return target


def weakproxy_imul(self, other):
    target = weakproxy_object(self)
    target *= weakproxy_object(other)
    return target


def weakproxy_itruediv(self, other):
    target = weakproxy_object(self)
    target /= weakproxy_object(other)
    return target


def weakproxy_ifloordiv(self, other):
    target = weakproxy_object(self)
    target //= weakproxy_object(other)
    return target


def weakproxy_imod(self, other):
    target = weakproxy_object(self)
    target %= weakproxy_object(other)
    return target


def weakproxy_ipow(self, other):
    target = weakproxy_object(self)
    target **= weakproxy_object(other)
    return target


def weakproxy_iand(self, other):
    target = weakproxy_object(self)
    target &= weakproxy_object(other)
    return target


def weakproxy_ior(self, other):
    target = weakproxy_object(self)
    target |= weakproxy_object(other)
    return target


def weakproxy_ixor(self, other):
    target = weakproxy_object(self)
    target ^= weakproxy_object(other)
    return target


def weakproxy_ilshift(self, other):
    target = weakproxy_object(self)
    target <<= weakproxy_object(other)
    return target


def weakproxy_irshift(self, other):
    target = weakproxy_object(self)
    target >>= weakproxy_object(other)
    return target


def weakproxy_imatmul(self, other):
    target = weakproxy_object(self)
    target @= weakproxy_object(other)
    return target


def weakproxy_abs(self):
    return abs(weakproxy_object(self))


def weakproxy_pos(self):
    return +weakproxy_object(self)


def weakproxy_invert(self):
    return ~weakproxy_object(self)


def weakproxy_int(self):
    return int(weakproxy_object(self))


def weakproxy_float(self):
    return float(weakproxy_object(self))


def weakproxy_bytes(self):
    return bytes(weakproxy_object(self))


def weakproxy_reversed(self):
    return reversed(weakproxy_object(self))


def weakproxy_add(self, other):
    return weakproxy_object(self) + weakproxy_object(other)


def weakproxy_radd(self, other):
    return weakproxy_object(other) + weakproxy_object(self)


def weakproxy_sub(self, other):
    return weakproxy_object(self) - weakproxy_object(other)


def weakproxy_rsub(self, other):
    return weakproxy_object(other) - weakproxy_object(self)


def weakproxy_mul(self, other):
    return weakproxy_object(self) * weakproxy_object(other)


def weakproxy_rmul(self, other):
    return weakproxy_object(other) * weakproxy_object(self)


def weakproxy_truediv(self, other):
    return weakproxy_object(self) / weakproxy_object(other)


def weakproxy_rtruediv(self, other):
    return weakproxy_object(other) / weakproxy_object(self)


def weakproxy_floordiv(self, other):
    return weakproxy_object(self) // weakproxy_object(other)


def weakproxy_rfloordiv(self, other):
    return weakproxy_object(other) // weakproxy_object(self)


def weakproxy_mod(self, other):
    return weakproxy_object(self) % weakproxy_object(other)


def weakproxy_rmod(self, other):
    return weakproxy_object(other) % weakproxy_object(self)


# ---- sys ----

def sys_exit(status=None):
    raise SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


def sys_displayhook(value):
    if value is None:
        return
    _set_builtin('_', None)
    text = repr(value)
    stdout = getattr(_modules().get('sys'), 'stdout', None)
    if stdout is None:
        raise RuntimeError('lost sys.stdout')
    stdout.write(text)
    stdout.write('\n')
    _set_builtin('_', value)


def sys_excepthook(kind, value, tb):
    if isinstance(value, BaseException):
        text = format_exception(value)
    else:
        text = f'TypeError: print_exception(): Exception expected for value, {_type_name(value)} found\n'
    stderr = getattr(_modules().get('sys'), 'stderr', None)
    if stderr is not None:
        stderr.write(text)


def report_uncaught(exception):
    """What the command prints about an exception that nobody caught; None when a hook of the program's saw to it."""
    sys = _modules().get('sys')
    hook = getattr(sys, 'excepthook', None) if sys is not None else None
    if hook is None or hook is getattr(sys, '__excepthook__', None):
        return format_exception(exception)
    try:
        hook(type(exception), exception, exception.__traceback__)
    except SystemExit:
        raise
    except BaseException as error:
        error.__context__ = None
        return f'Error in sys.excepthook:\n{format_exception(error)}\nOriginal exception was:\n{format_exception(exception)}'


def stream_write(self, text):
    text.encode()
    return len(text)


def stream_writelines(self, lines):
    for line in lines:
        self.write(line)


def stream_read(self, size=-1):
    if size is None or size < 0:
        return ''.join([line for line in self])
    parts = []
    while size > 0:
        part = self.readline(size)
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return ''.join(parts)


def stream_readlines(self, hint=-1):
    lines = []
    for line in self:
        lines.append(line)
        if hint is not None and hint > 0:
            hint -= len(line)
            if hint <= 0:
                break
    return lines


# ---- cells: by their contents; an empty one is the least ----

def cell_key(cell):
    try:
        return (cell.cell_contents,)
    except ValueError:
        return ()


def cell_lt(self, other):
    return cell_key(self) < cell_key(other) if type(other) is cell else NotImplemented


def cell_le(self, other):
    return cell_key(self) <= cell_key(other) if type(other) is cell else NotImplemented


def cell_eq(self, other):
    return cell_key(self) == cell_key(other) if type(other) is cell else NotImplemented


def cell_ne(self, other):
    return cell_key(self) != cell_key(other) if type(other) is cell else NotImplemented


def cell_gt(self, other):
    return cell_key(self) > cell_key(other) if type(other) is cell else NotImplemented


def cell_ge(self, other):
    return cell_key(self) >= cell_key(other) if type(other) is cell else NotImplemented

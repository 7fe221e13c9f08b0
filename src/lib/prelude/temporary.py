def _generic_alias(origin, args):
    raise TypeError('generic alias')


def _union(a, b):
    raise TypeError('union')


def build_template(a, b):
    raise TypeError('template')


def build_interpolation(a, b, c, d):
    raise TypeError('template')


def make_type_var(name):
    raise TypeError('tv')


def make_type_var_bound(name, f):
    raise TypeError('tv')


def make_type_var_constraints(name, f):
    raise TypeError('tv')


def make_param_spec(name):
    raise TypeError('tv')


def make_type_var_tuple(name):
    raise TypeError('tv')


def set_type_param_default(p, f):
    raise TypeError('tv')


def make_type_alias(name, p, f):
    raise TypeError('tv')


def subscript_generic(p):
    raise TypeError('tv')


def set_type_params(f, p):
    raise TypeError('tv')


def generator_throw_inner(inner, exc):
    throw = getattr(inner, 'throw', _absent)
    if throw is _absent:
        raise exc
    return throw(exc)


def generator_close_inner(inner):
    close = getattr(inner, 'close', _absent)
    if close is not _absent:
        close()


def delegate_next(it):
    return next(it)


def delegate_send(it, value):
    return it.send(value)


def async_iterate(x):
    return _special(x, '__aiter__')()


def async_next(x):
    return _special(x, '__anext__')()


def awaitable(x, use):
    return _special(x, '__await__')()


def generator_throw(self, exc, value=_absent, tb=_absent):
    if isinstance(exc, type):
        if value is _absent or value is None:
            exc = exc()
        elif isinstance(value, exc):
            exc = value
        else:
            exc = exc(value)
    return _generator_throw(self, exc)


def generator_close(self):
    try:
        _generator_throw(self, GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as stop:
        return stop.value
    raise RuntimeError('generator ignored GeneratorExit')

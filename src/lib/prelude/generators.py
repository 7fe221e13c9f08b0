# generators.py: throwing into generators and closing them, awaiting, and the steps of async generators.


def thrown_exception(exc, value, tb, method='throw'):
    """The instance that throw(exc, value, tb) throws: what goes wrong when it is made, in its stead."""
    if value is not _absent:
        deprecated_use(f'the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature instead.')
    if tb is not _absent and tb is not None and type(tb) is not traceback:
        raise TypeError('throw() third argument must be a traceback object')
    thrown = exc
    if _is_subtype(type(exc), type) and _is_subtype(exc, BaseException):
        try:
            if value is _absent or value is None:
                exc = exc()
            elif _isinstance(value, exc):
                exc = value
            elif isinstance(value, tuple):
                exc = exc(*value)
            else:
                exc = exc(value)
        except BaseException as failure:
            exc = failure
    elif _is_subtype(type(exc), BaseException):
        if value is not _absent and value is not None:
            raise TypeError('instance exception may not have a separate value')
    else:
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {_type_name(exc)}')
    if not _is_subtype(type(exc), BaseException):
        exc = TypeError(f'calling {thrown!r} should have returned an instance of BaseException, not {_type_name(exc)}')
    if tb is not _absent and tb is not None:
        exc.__traceback__ = tb
    return exc


def generator_throw(self, exc, value=_absent, tb=_absent):
    return _generator_throw(self, thrown_exception(exc, value, tb))


def generator_close(self):
    state = _generator_state(self)
    if state == 3:
        return None
    if state == 0:
        _generator_finish(self)
        return None
    try:
        _generator_throw(self, GeneratorExit())
    except StopIteration as stop:
        return stop.value
    except GeneratorExit:
        return None
    raise RuntimeError(f"{_type_name(self).replace('_', ' ')} ignored GeneratorExit")


# ---- yield from, await ----

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
    return _special(it, '__next__')()


def delegate_send(it, value):
    return it.send(value)


def asynchronous_special(x, name):
    method = special_if_any(x, name)
    if method is _absent:
        raise AttributeError(f'object {_type_name(x)} does not have {name} method')
    return method


def async_iterate(x):
    if not _has_special(x, '__aiter__'):
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {_type_name(x)}")
    iterator = asynchronous_special(x, '__aiter__')()
    if not _has_special(iterator, '__anext__'):
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: {_type_name(iterator)}")
    return iterator


def async_next(x):
    if not _has_special(x, '__anext__'):
        raise TypeError(f"'async for' requires an iterator with __anext__ method, got {_type_name(x)}")
    step = asynchronous_special(x, '__anext__')()
    kind = type(step)
    if kind is coroutine or kind is async_generator_asend:
        return step
    try:
        return awaitable(step, 0)
    except Exception as error:
        failure = TypeError(f"'async for' received an invalid object from __anext__: {_type_name(step)}")
        failure.__context__ = error
        raise failure from error


def awaitable(x, use):
    kind = type(x)
    if kind is coroutine:
        if _generator_delegate(x) is not None:
            raise RuntimeError('coroutine is being awaited already')
        return x
    if kind is generator and x.gi_code.co_flags & 0x100:
        return x
    if not _has_special(x, '__await__'):
        if use == 1:
            raise TypeError(f"'async with' received an object from __aenter__ that does not implement __await__: {_type_name(x)}")
        if use == 2:
            raise TypeError(f"'async with' received an object from __aexit__ that does not implement __await__: {_type_name(x)}")
        raise TypeError(f"'{_type_name(x)}' object can't be awaited")
    iterator = asynchronous_special(x, '__await__')()
    if type(iterator) is coroutine:
        raise TypeError('__await__() returned a coroutine')
    if not _has_special(iterator, '__next__'):
        raise TypeError(f"__await__() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def coroutine_wrapper_next(self):
    return _native_get(self, 0).send(None)


def coroutine_wrapper_send(self, value):
    return _native_get(self, 0).send(value)


def coroutine_wrapper_throw(self, exc, value=_absent, tb=_absent):
    return _generator_throw(_native_get(self, 0), thrown_exception(exc, value, tb))


def coroutine_wrapper_close(self):
    return generator_close(_native_get(self, 0))


# ---- async generators ----
#
# Flags of the generator: 1 a step is under way, 2 closed, 4 the hooks know it. States of a step: 0 new, 1 under way, 2 used up.

def sys_get_asyncgen_hooks():
    import_module('sys')
    return _modules()['sys']._asyncgen_hooks(_get_async_hooks())


# The first step of an async generator for which there are hooks.
def async_begin(self):
    firstiter = _async_hooks(self)
    if firstiter is not None:
        firstiter(self)


def async_anext(self):
    async_begin(self)
    return self.__anext__()


def async_asend(self, value):
    async_begin(self)
    return self.asend(value)


def async_aclose(self):
    async_begin(self)
    return self.aclose()


def async_athrow(self, exc, value=_absent, tb=_absent):
    async_begin(self)
    return _native_make(async_generator_athrow, (self, (exc, value, tb), 0))


def asend_begin(self, generator):
    state = _native_get(self, 2)
    if state == 2:
        raise RuntimeError('cannot reuse already awaited __anext__()/asend()')
    if state == 0:
        flags = _async_flags(generator)
        if flags & 1:
            _native_set(self, 2, 2)
            raise RuntimeError('anext(): asynchronous generator is already running')
        _native_set(self, 2, 1)
        _async_set_flags(generator, flags | 1)
    return state


def asend_step(self, generator, value, exc):
    """Goes on with the generator; what it yields ends the step, what it awaits is passed on."""
    try:
        own, value = _async_step(generator, value, exc)
    except BaseException as error:
        flags = _async_flags(generator) & ~1
        if isinstance(error, (StopAsyncIteration, GeneratorExit)):
            flags |= 2
        _async_set_flags(generator, flags)
        _native_set(self, 2, 2)
        raise error
    if not own:
        return value
    _async_set_flags(generator, _async_flags(generator) & ~1)
    _native_set(self, 2, 2)
    raise StopIteration(value)


def asend_next(self):
    return asend_send(self, None)


def asend_send(self, value):
    generator = _native_get(self, 0)
    if asend_begin(self, generator) == 0 and value is None:
        value = _native_get(self, 1)
    return asend_step(self, generator, value, None)


def asend_throw(self, exc, value=_absent, tb=_absent):
    generator = _native_get(self, 0)
    asend_begin(self, generator)
    return asend_step(self, generator, None, thrown_exception(exc, value, tb))


def asend_close(self):
    if _native_get(self, 2) == 2:
        return
    try:
        asend_throw(self, GeneratorExit)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError('coroutine ignored GeneratorExit')


def athrow_begin(self, generator, closes):
    flags = _async_flags(generator)
    if flags & 1:
        _native_set(self, 2, 2)
        raise RuntimeError(f"{'aclose' if closes else 'athrow'}(): asynchronous generator is already running")
    _native_set(self, 2, 1)
    _async_set_flags(generator, flags | 1)


def athrow_step(self, generator, value, exc, closes):
    if not closes:
        return asend_step(self, generator, value, exc)
    try:
        own, value = _async_step(generator, value, exc)
    except BaseException as error:
        _async_set_flags(generator, _async_flags(generator) & ~1)
        _native_set(self, 2, 2)
        if isinstance(error, (StopAsyncIteration, GeneratorExit)):
            raise StopIteration
        raise error
    if own:
        _async_set_flags(generator, _async_flags(generator) & ~1)
        _native_set(self, 2, 2)
        raise RuntimeError('async generator ignored GeneratorExit')
    return value


def athrow_next(self):
    return athrow_send(self, None)


def athrow_send(self, value):
    generator = _native_get(self, 0)
    thrown = _native_get(self, 1)
    state = _native_get(self, 2)
    closes = thrown is None
    if state == 2:
        raise RuntimeError('cannot reuse already awaited aclose()/athrow()')
    if state == 1:
        return athrow_step(self, generator, value, None, closes)
    if _generator_state(generator) == 3:
        _native_set(self, 2, 2)
        raise StopIteration
    if _async_flags(generator) & 1:
        athrow_begin(self, generator, closes)
    if _async_flags(generator) & 2:
        _native_set(self, 2, 2)
        raise StopAsyncIteration
    if value is not None:
        raise RuntimeError("can't send non-None value to a just-started coroutine")
    athrow_begin(self, generator, closes)
    if closes:
        _async_set_flags(generator, _async_flags(generator) | 2)
        return athrow_step(self, generator, None, GeneratorExit(), True)
    return athrow_step(self, generator, None, thrown_exception(*thrown, 'athrow'), False)


def athrow_throw(self, exc, value=_absent, tb=_absent):
    generator = _native_get(self, 0)
    closes = _native_get(self, 1) is None
    state = _native_get(self, 2)
    if state == 2:
        raise RuntimeError('cannot reuse already awaited aclose()/athrow()')
    if state == 0:
        athrow_begin(self, generator, closes)
    return athrow_step(self, generator, None, thrown_exception(exc, value, tb), closes)


def athrow_close(self):
    if _native_get(self, 2) == 2:
        return
    try:
        athrow_throw(self, GeneratorExit)
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError('coroutine ignored GeneratorExit')

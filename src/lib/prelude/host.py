# host.py: what a program shares with the host that embeds it: functions and names that the host answers, futures, its objects.
#
# A call of an external function, the lookup of an undefined name and a request to the operating system are a frame here that lies still in
# a _suspend_... intrinsic, until the host answers: the answer is that call's result, or an exception raised at it.


def call_external(self, /, *args, **kwargs):
    foreign = _foreign(args, kwargs)
    if foreign is not None:
        render_foreign(foreign)
    return _suspend_call(self, args, kwargs)


def ask_name(name):
    return _suspend_name(name)


def os_request(operation, args, kwargs):
    foreign = _foreign(args, kwargs)
    if foreign is not None:
        render_foreign(foreign)
    return _suspend_os(operation, args, kwargs)


# What the host will read as text: made now, since its getters never run Python.
def render_foreign(objects):
    for each in objects:
        if _exception_matches(each, BaseException):
            text = traceback_text(each)
        else:
            try:
                text = repr(each)
            except BaseException:
                text = f'<unprintable {_type_name(each)} object>'
        _keep_rendering(each, text)


# An exception has left the program: the texts that its host may ask for, and its traceback as the result.
def report_exception(exception):
    foreign = _foreign((exception,), None)
    if foreign is not None:
        render_foreign(foreign)
    return format_exception(exception)


# ---- futures ----


# The coroutine of a program with `await` at its top level, run to its end. Once asyncio is there, its loop takes over as soon as the program
# waits. What the host has to say against waiting is raised at the await.
def run_coroutine(coroutine):
    error = None
    while True:
        try:
            if error is None:
                waits_for = coroutine.send(None)
            else:
                thrown = error
                error = None
                waits_for = coroutine.throw(thrown)
        except StopIteration as stop:
            return stop.value
        events = _modules().get('asyncio.events')
        if events is not None:
            return adopted_result(events._adopt(coroutine, waits_for))
        if waits_for is not None:
            try:
                _suspend_futures(None)
            except BaseException as raised:
                error = raised


# Raised again from here, the exception shows the program's own frames alone.
def adopted_result(task):
    if task.cancelled():
        raise task._make_cancelled_error()
    if task._exception is not None:
        raise task._exception
    return task._result


def future_await(self, /):
    while _future_is_pending(self):
        yield self
    return _future_result(self)


def future_done(self, /):
    return not _future_is_pending(self)


# ---- host objects ----


def host_object_init(self, /, *args, **kwargs):
    names = type(self).__match_args__
    cls = type(self).__name__
    if len(args) > len(names):
        were = 'was' if len(args) == 0 else 'were'
        raise TypeError(f'{cls}.__init__() takes {len(names) + 1} positional arguments but {len(args) + 1} {were} given')
    values = dict(zip(names, args))
    for name in kwargs:
        if name not in names:
            raise TypeError(f"{cls}.__init__() got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{cls}.__init__() got multiple values for argument '{name}'")
        values[name] = kwargs[name]
    missing = [name for name in names if name not in values]
    if missing:
        shown = [f"'{name}'" for name in missing]
        text = shown[0] if len(shown) == 1 else ' and '.join(shown) if len(shown) == 2 else ', '.join(shown[:-1]) + ', and ' + shown[-1]
        plural = '' if len(missing) == 1 else 's'
        raise TypeError(f'{cls}.__init__() missing {len(missing)} required positional argument{plural}: {text}')
    for name in names:
        _generic_set_call(self, name, values[name])


def host_object_values(self):
    return tuple([getattr(self, name) for name in type(self).__match_args__])


def host_object_repr(self):
    if _is_under_way(self):
        return '...'
    return type(self).__qualname__ + '(' + ', '.join([f'{name}={getattr(self, name)!r}' for name in type(self).__match_args__]) + ')'


def host_object_eq(self, other):
    if type(other) is not type(self):
        return NotImplemented
    return self is other or host_object_values(self) == host_object_values(other)


def host_object_hash(self):
    return hash(host_object_values(self))


def host_object_setattr(self, name, value):
    raise import_absolute('dataclasses').FrozenInstanceError(f'cannot assign to field {name!r}')


def host_object_delattr(self, name):
    raise import_absolute('dataclasses').FrozenInstanceError(f'cannot delete field {name!r}')


def host_object_replace(self, /, **changes):
    return import_absolute('dataclasses')._replace(self, **changes)


# The fields as dataclasses knows them: made when they are first asked for, by dataclasses itself, and kept in the class.
def host_object_description(self):
    cls = type(self)
    twin = import_absolute('dataclasses').make_dataclass(cls.__name__, list(cls.__match_args__), frozen=cls._frozen)
    cls.__dataclass_fields__ = twin.__dataclass_fields__
    cls.__dataclass_params__ = twin.__dataclass_params__
    return twin


def host_object_dataclass_fields(self):
    return host_object_description(self).__dataclass_fields__


def host_object_dataclass_params(self):
    return host_object_description(self).__dataclass_params__


# ---- the module time ----


def time_time():
    return float(os_request('time', (), {}))


def time_time_ns():
    return int(os_request('time', (), {}) * 1000000000)


def time_monotonic():
    return float(os_request('monotonic', (), {}))


def time_monotonic_ns():
    return int(os_request('monotonic', (), {}) * 1000000000)


def time_sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        if not _has_special(seconds, '__index__'):
            raise TypeError(f"'{_type_name(seconds)}' object cannot be interpreted as an integer")
        seconds = _special(seconds, '__index__')()
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    audit('time.sleep', seconds)
    os_request('sleep', (seconds,), {})


# ---- the loop of asyncio ----


# True when the host has let `delay` seconds (None: there is no timer) pass without an answer.
def loop_wait(delay):
    return _suspend_futures(delay)


# None when the host has no clock to offer.
def loop_monotonic():
    try:
        return float(os_request('monotonic', (), {}))
    except RuntimeError:
        return None


def loop_sleep(delay):
    os_request('sleep', (delay,), {})

# What a program sees of a collection: finalisers run, abandoned generators are closed, weak references go dead.


def collect_visibly():
    """Finalises and clears what cannot be reached any more, and what that made unreachable in turn, within reason."""
    found = 0
    for _ in range(10):
        work = _collect_visibly()
        count = len(work)
        if count == 0:
            break
        for position in range(0, count, 2):
            finalize(work[position], work[position + 1])
        found += count // 2
        work = None
    return found


def finalize(callback, thing):
    """A weak reference that went dead, and its callback; or an object whose time has come (no callback), or a generator (None)."""
    try:
        if callback is None:
            what = 'closing generator'
            whose = thing
            hook = _async_finalizer(thing)
            if hook is not None:
                what = 'finalizing generator'
                hook(thing)
                return
            if _generator_state(thing) == 0:
                what = 'finalizing coroutine'
                warn_unawaited(thing)
            generator_close(thing)
        elif callback is not _absent:
            what = 'calling weakref callback'
            whose = callback
            callback(thing)
        else:
            what = 'calling deallocator'
            whose = _type_lookup(type(thing), '__del__')
            if whose is not _absent:
                call_special(thing, '__del__')
    except BaseException as error:
        report_unraisable(error, what, whose)


def report_unraisable(error, what, whose):
    sys = _modules().get('sys')
    hook = getattr(sys, 'unraisablehook', None) if sys is not None else None
    try:
        try:
            shown = repr(whose)
        except Exception:
            shown = '<object repr() failed>'
        message = f'Exception ignored while {what} {shown}' if whose is not _absent else f'Exception ignored in {what}'
        text = f'{message}:\n'
        custom = hook is not None and hook is not getattr(sys, '__unraisablehook__', None)
        if custom or _audit_hooks():
            try:
                arguments = sys._unraisable((type(error), error, error.__traceback__, message, None))
                audit('sys.unraisablehook', hook, arguments)
                hook(arguments)
                return
            except BaseException as worse:
                text = f'Exception ignored in sys.unraisablehook: {hook!r}\n'
                error = worse
        text += unraisable_text(error)
        stderr = getattr(sys, 'stderr', None) if sys is not None else None
        if stderr is not None:
            stderr.write(text)
        else:
            _write(2, text)
    except Exception:
        pass


def unraisable_text(error):
    """Shorter than an uncaught exception's: no carets, no notes, and nothing of the exceptions it came from."""
    pieces = []
    traceback = _exception_traceback(error)
    if traceback is not None:
        pieces.append('Traceback (most recent call last):\n')
        for text in traceback_stack_lines(traceback):
            lines = text.split('\n')
            pieces.append(f'{lines[0]}\n')
            if lines[1]:
                pieces.append(f'    {lines[1].strip()}\n')
    pieces.append(f'{traceback_type_name(type(error))}: {traceback_text(error)}\n')
    return ''.join(pieces)


def sys_unraisablehook(unraisable):
    if type(unraisable) is not _modules()['sys']._unraisable_type or not isinstance(unraisable.exc_value, BaseException):
        raise TypeError('sys.unraisablehook argument type must be UnraisableHookArgs')
    message = unraisable.err_msg or 'Exception ignored in'
    if unraisable.object is not None:
        message = f'{message}: {unraisable.object!r}'
    stderr = getattr(_modules().get('sys'), 'stderr', None)
    if stderr is not None:
        stderr.write(f'{message}:\n{unraisable_text(unraisable.exc_value)}')


def finish_program(namespace):
    """The end: what the program left is finalised, then what its globals and modules still hold, which those can still use."""
    collect_visibly()
    weakref = _modules().get('weakref')
    if weakref is not None:
        for finalizer in reversed(list(getattr(weakref, '_finalizers', ()))):
            if finalizer.atexit:
                finalize(finalizer, None)
            else:
                finalizer.detach()
    for thing in _take_finalizable():
        finalize(_absent, thing)
    for name in list(namespace):
        if name != '__builtins__' and name[:1] == '_' and name[:2] != '__':
            namespace[name] = None
    for name in list(namespace):
        if name != '__builtins__' and name[:2] != '__':
            namespace[name] = None
    collect_visibly()

# interpreter.py: what of the module sys concerns the interpreter itself, and needs Python: audit hooks above all.


def audit(event, *args):
    for hook in _audit_hooks():
        hook(event, args)


def sys_audit(event, /, *args):
    event = str(event)
    for hook in _audit_hooks():
        hook(event, args)


def sys_addaudithook(hook):
    """An earlier hook may refuse it by an exception, which is not shown."""
    try:
        audit('sys.addaudithook')
    except Exception:
        return
    _add_audit_hook(hook)


def sys_getframe(depth=0):
    frame = _getframe(operator_index(depth))
    audit('sys._getframe', frame)
    return frame


def sys_getframemodulename(depth=0):
    depth = operator_index(depth)
    audit('sys._getframemodulename', depth)
    try:
        return _getframe(max(depth, 0)).f_globals.get('__name__')
    except ValueError:
        return None


def sys_current_frames():
    audit('sys._current_frames')
    return {1: _getframe(0)}


def sys_current_exceptions():
    exceptions = _modules()['sys'].exception
    audit('sys._current_exceptions')
    return {1: exceptions()}


def sys_setrecursionlimit(limit):
    _set_recursion_limit(operator_index(limit))


def sys_set_int_max_str_digits(maxdigits):
    _set_int_max_str_digits(operator_index(maxdigits))


def sys_set_coroutine_origin_tracking_depth(depth):
    _set_origin_tracking_depth(operator_index(depth))


def sys_setswitchinterval(interval):
    _set_switch_interval(number_real(interval))


def sys_setdlopenflags(flags):
    _set_dlopen_flags(operator_index(flags))


def sys_clear_type_cache():
    deprecated_use('sys._clear_type_cache() is deprecated and scheduled for removal in a future version. Use sys._clear_internal_caches() instead.')


def sys_remote_exec(pid, script):
    """There are no files, so none that another process could be given."""
    pid = operator_index(pid)
    if not isinstance(script, (str, bytes)):
        script = path_text(script)
    audit('sys.remote_exec', pid, script)
    raise FileNotFoundError('Script file does not exist')

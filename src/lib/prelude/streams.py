# streams.py: what of the module sys writes to its streams, and how those read and write.


def sys_exit(status=None):
    raise SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


def sys_getsizeof(object, default=_absent):
    try:
        size = _special(object, '__sizeof__')()
        if not isinstance(size, int):
            raise TypeError('an integer is required')
    except TypeError as error:
        if default is _absent:
            raise error
        return default
    if size > 0x7fffffffffffffff:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if size < 0:
        raise ValueError('__sizeof__() should return >= 0')
    return int(size) + 16


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


def session_prompt(continues):
    """What the interactive session asks with: the text of sys.ps1 or sys.ps2, which are there from its beginning (None) on."""
    sys = import_absolute('sys')
    if continues is None:
        sys.ps1 = '>>> '
        sys.ps2 = '... '
    try:
        return str(getattr(sys, 'ps2' if continues else 'ps1', ''))
    except Exception:
        return ''


def report_uncaught(exception):
    """What the command prints about an exception that nobody caught; None when a hook of the program's saw to it."""
    sys = _modules().get('sys')
    hook = getattr(sys, 'excepthook', None) if sys is not None else None
    if sys is not None:
        sys.last_exc = sys.last_value = exception
        sys.last_type = type(exception)
        sys.last_traceback = exception.__traceback__
        audit('sys.excepthook', hook, sys.last_type, exception, sys.last_traceback)
    if hook is None or hook is getattr(sys, '__excepthook__', None):
        return format_exception(exception)
    try:
        hook(type(exception), exception, exception.__traceback__)
    except SystemExit as error:
        raise error
    except BaseException as error:
        error.__context__ = None
        return f'Error in sys.excepthook:\n{format_exception(error)}\nOriginal exception was:\n{format_exception(exception)}'


def stream_write(self, text):
    text.encode()
    return len(text)


def stream_writelines(self, lines):
    for line in lines:
        self.write(line)


def stream_parts(self, size):
    """The pieces of what comes next: so many characters or bytes, or all."""
    if size is None or size < 0:
        return [line for line in self]
    parts = []
    while size > 0:
        part = self.readline(size)
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return parts


def stream_read(self, size=-1):
    return ''.join(stream_parts(self, size))


def stream_readlines(self, hint=-1):
    lines = []
    for line in self:
        lines.append(line)
        if hint is not None and hint > 0:
            hint -= len(line)
            if hint <= 0:
                break
    return lines


# ---- the streams' buffers: bytes are read as they are; what is written is text to the host, so that it should be UTF-8 ----

def reader_read(self, size=-1):
    return b''.join(stream_parts(self, size))


def reader_readinto(self, buffer):
    view = memoryview(buffer)
    data = reader_read(self, len(view))
    view[:len(data)] = data
    return len(data)


def writer_write(self, buffer):
    try:
        data = memoryview(buffer).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_type_name(buffer)}'") from None
    self._text.write(data.decode('utf-8', 'replace'))
    return len(data)

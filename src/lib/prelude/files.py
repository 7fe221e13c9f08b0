# files.py: open(), while no host can offer files: it checks what it was given, in CPython's order, and is refused.


def open_file(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {_shown_type(mode)}")
    open_check_text(mode)
    buffering = c_int(container_index(buffering))
    for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
        if value is not None:
            if not isinstance(value, str):
                raise TypeError(f"open() argument '{name}' must be str or None, not {_type_name(value)}")
            open_check_text(value)
    closefd = True if closefd else False
    if not isinstance(file, complex):
        for name in ('__index__', '__int__', '__float__'):
            if _type_lookup(type(file), name) is not _absent:
                break
        else:
            file = path_text(file)
    mode = str.__str__(mode)
    for place, letter in enumerate(mode):
        if letter not in 'axrwb+t' or letter in mode[:place]:
            raise ValueError(f"invalid mode: '{mode}'")
    binary = 'b' in mode
    if binary and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    purposes = [letter for letter in mode if letter in 'axrw']
    if len(purposes) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for name, value in (('an encoding', encoding), ('an errors', errors), ('a newline', newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
        if buffering == 1:
            doubtful_use("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used")
    open_raw(file, purposes, '+' in mode, closefd, opener)


def c_int(number):
    if not -0x80000000 <= number <= 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    return number


def open_check_text(text):
    str.encode(text)
    if str.find(text, '\0') >= 0:
        raise ValueError('embedded null character')


def open_raw(file, purposes, updating, closefd, opener):
    descriptor = open_descriptor(file)
    if descriptor is None:
        path = path_text(file)
        if isinstance(path, str):
            path = str.encode(path, 'utf-8', 'surrogateescape')
        if bytes.find(path, b'\0') >= 0:
            raise ValueError('embedded null byte')
    if not purposes:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    if descriptor is None:
        if not closefd:
            raise ValueError('Cannot use closefd=False with file name')
        flags = {'r': 0o2000000, 'w': 0o2001100, 'x': 0o2000300, 'a': 0o2002100}[purposes[0]]
        flags |= 2 if updating else purposes[0] != 'r'
        audit('open', file, purposes[0] + '+' if updating else purposes[0], flags)
        if opener is None:
            raise PermissionError(13, 'Permission denied', file)
        descriptor = opener(file, flags)
        if not isinstance(descriptor, int):
            raise TypeError('expected integer from opener')
        if c_int(descriptor) < 0:
            raise ValueError(f'opener returned {descriptor}')
    raise OSError(9, 'Bad file descriptor')


def open_descriptor(file):
    """The number of a descriptor; None where `file` is the name of a file."""
    if isinstance(file, bool):
        doubtful_use('bool is used as a file descriptor')
    if not _has_special(file, '__index__'):
        return None
    try:
        number = c_int(container_index(file))
    except BaseException:
        return None
    if number < 0:
        raise ValueError('negative file descriptor')
    return number


def path_text(path):
    """What os.fspath() gives."""
    if isinstance(path, (str, bytes)):
        return path
    method = _special(path, '__fspath__') if _has_special(path, '__fspath__') else None
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {_type_name(path)}')
    text = method()
    if not isinstance(text, (str, bytes)):
        raise TypeError(f'expected {_type_name(path)}.__fspath__() to return str or bytes, not {_type_name(text)}')
    return text


def doubtful_use(message):
    import_module('warnings')
    warn_of_caller(message, RuntimeWarning)

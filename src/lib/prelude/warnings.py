# warnings.py: warnings.warn() and warn_explicit(); no frame of theirs is seen when a filter makes an error of a warning.


def is_warning_class(category):
    return isinstance(category, type) and issubclass(category, Warning)


def warning_matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.match(text) is not None and pattern.match(text) is not False


def warning_action(warnings, text, category, module, lineno):
    for action, message, kind, place, line in warnings.filters:
        if issubclass(category, kind) and (line == 0 or lineno == line) and warning_matches(message, text) and warning_matches(place, module):
            return action
    return warnings.defaultaction


def warning_frame(stacklevel, skip_file_prefixes):
    frame = _getframe(0)
    if skip_file_prefixes:
        stacklevel = max(stacklevel, 2)
    for _ in range(1, stacklevel):
        frame = frame.f_back
        while frame is not None and skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        if frame is None:
            return None
    return frame


def warn_of_caller(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not is_warning_class(category):
        raise TypeError(f"category must be a Warning subclass, not '{_type_name(category)}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}")
    warn_in_frame(warning_frame(stacklevel, skip_file_prefixes), message, category, source)


def warn_in_frame(frame, message, category, source):
    if frame is None:
        namespace, filename, lineno = _modules()['sys'].__dict__, '<sys>', 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    issue_warning(message, category, filename, lineno, module, registry, source)


def deprecated_use(message):
    """A builtin's warning about how it is called."""
    import_module('warnings')
    warn_of_caller(message, DeprecationWarning)


def deprecated_conversion(result, kind, method):
    """What a method gave that should have given just `kind`, as that."""
    if type(result) is not kind:
        deprecated_use(f'{method} returned non-{kind.__name__} (type {_type_name(result)}).  The ability to return an instance of a strict '
                       f'subclass of {kind.__name__} is deprecated, and may be removed in a future version of Python.')
    return result


def warn_unawaited(coroutine):
    """Where it was found out: by gc.collect() or in the middle of something, or at the end of the program."""
    import_module('warnings')
    import_module('sys')
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    if coroutine.cr_origin is not None:
        message += '\nCoroutine created at (most recent call last)'
        for filename, lineno, name in coroutine.cr_origin[::-1]:
            message += f'\n  File "{filename}", line {lineno}, in {name}'
            line = _modules()['warnings']._source_line(filename, lineno).strip()
            if line:
                message += f'\n    {line}'
    try:
        frame = _getframe(0)
    except ValueError:
        frame = None
    while frame is not None and frame.f_code.co_filename == '<frozen gc>':
        frame = frame.f_back
    warn_in_frame(frame, message, RuntimeWarning, coroutine)


def warn_of_place(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if isinstance(message, Warning):
        category = type(message)
    elif not is_warning_class(category):
        raise TypeError(f"category must be a Warning subclass, not '{_type_name(category)}'")
    if registry is None:
        registry = {}
    issue_warning(message, category, filename, lineno, module, registry, source)


def issue_warning(message, category, filename, lineno, module, registry, source):
    warnings = _modules()['warnings']
    if registry.get('version', 0) != warnings._filters_version:
        registry.clear()
        registry['version'] = warnings._filters_version
    is_made = isinstance(message, Warning)
    text = str(message) if is_made else message
    if not is_made:
        message = category(text)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = warning_action(warnings, text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        once = (text, category)
        if warnings.onceregistry.get(once):
            return
        warnings.onceregistry[once] = 1
    elif action == 'module':
        registry[key] = 1
        place = (text, category, 0)
        if registry.get(place):
            return
        registry[place] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always' and action != 'all':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {warnings.filters}')
    warnings._show(warnings.WarningMessage(message, category, filename, lineno, source=source))

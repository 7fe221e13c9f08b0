"""Warnings: messages about what is legal but doubtful, and filters that say what becomes of them."""
import sys as _sys
from _warnings import source_line as _source_line, warn, warn_explicit

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

_actions = ('default', 'error', 'ignore', 'always', 'all', 'module', 'once')
filters = [('default', None, DeprecationWarning, '__main__', 0), ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0), ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
defaultaction = _defaultaction = 'default'
onceregistry = _onceregistry = {}
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


# ---- showing ----

class WarningMessage:
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, standard error by default."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text that showwarning() writes."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_original_showwarning = showwarning
_original_formatwarning = formatwarning


def _format(notice):
    text = f'{notice.filename}:{notice.lineno}: {notice.category.__name__}: {notice.message}\n'
    line = notice.line
    if line is None:
        line = _source_line(str(notice.filename), notice.lineno)
    if line:
        text += f'  {line.strip()}\n'
    return text


def _write(notice):
    file = notice.file
    if file is None:
        file = _sys.stderr
        if file is None:
            return
    if formatwarning is _original_formatwarning:
        text = _format(notice)
    else:
        text = formatwarning(notice.message, notice.category, notice.filename, notice.lineno, notice.line)
    try:
        file.write(text)
    except OSError:
        pass


def _show(notice):
    if showwarning is _original_showwarning:
        _write(notice)
        return
    if not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    showwarning(notice.message, notice.category, notice.filename, notice.lineno, notice.file, notice.line)


# ---- filters ----

class _Plain:
    """A pattern that is compared as it stands, for where there are no regular expressions."""

    def __init__(self, text, fold):
        self.text = text.lower() if fold else text
        self.fold = fold

    def match(self, text):
        if self.fold:
            text = text.lower()
        return text.startswith(self.text)

    def __eq__(self, other):
        return isinstance(other, _Plain) and (self.text, self.fold) == (other.text, other.fold)

    def __hash__(self):
        return hash((self.text, self.fold))


def _pattern(text, fold):
    if not text:
        return None
    try:
        import re
    except ImportError:
        if any(character in '\\.^$*+?{}[]|()' for character in text):
            raise
        return _Plain(text, fold)
    return re.compile(text, re.I if fold else 0)


def _check(action, lineno):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _is_warning_class(category):
    return isinstance(category, type) and issubclass(category, Warning)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Inserts a filter; message and module are regular expressions."""
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check(action, lineno)
    _add_filter(action, _pattern(message, True), category, _pattern(module, False), lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Inserts a filter that looks at the category alone."""
    _check(action, lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Drops all filters."""
    del filters[:]
    _filters_mutated()


# ---- for a while ----

class catch_warnings:
    """A context manager that puts filters and showwarning() back; with record=True it gives the list of what was issued inside."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = _sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        arguments = []
        if self._record:
            arguments.append('record=True')
        if self._module is not _sys.modules['warnings']:
            arguments.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(arguments)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = module.filters[:]
        self._kept = module.showwarning
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module.showwarning = _recorder(log)
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        self._module.filters = self._filters
        self._module.showwarning = self._kept
        self._module._filters_mutated()


def _recorder(log):
    def showwarning(message, category, filename, lineno, file=None, line=None):
        log.append(WarningMessage(message, category, filename, lineno, file, line))
    return showwarning


class deprecated:
    """Marks a class or a function: using it warns, at run time and when types are checked."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, message, category, stacklevel)
        if not callable(arg):
            raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
        import functools

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecate_class(cls, message, category, stacklevel):
    import functools
    original_new = cls.__new__

    @functools.wraps(original_new)
    def __new__(self, /, *args, **kwargs):
        if self is cls:
            warn(message, category=category, stacklevel=stacklevel + 1)
        if original_new is not object.__new__:
            return original_new(self, *args, **kwargs)
        if self.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f'{self.__name__}() takes no arguments')
        return original_new(self)

    cls.__new__ = staticmethod(__new__)
    original_subclass = cls.__dict__.get('__init_subclass__')
    if original_subclass is not None:
        original_subclass = original_subclass.__func__

        @functools.wraps(original_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return original_subclass(*args, **kwargs)
        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        inherited = cls.__init_subclass__

        @functools.wraps(inherited)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return inherited(**kwargs)
        cls.__init_subclass__ = staticmethod(__init_subclass__)
    cls.__deprecated__ = __new__.__deprecated__ = message
    __init_subclass__.__deprecated__ = message
    return cls

# core.py: what the instructions do when a method written in Python has to run.
#
# Functions of the prelude are constant data, compiled by the build. They cannot be seen (no traceback, no depth) and reach
# builtins by their own names, whatever the program did to them. Names with one underscore are intrinsics in C.


def _shown_type(value):
    """As CPython's argument parser shows what it was given."""
    return 'None' if value is None else _type_name(value)


def offers_items(v):
    """Whether its class says how it is iterated, be it by `__iter__ = None`."""
    cls = type(v)
    return _type_lookup(cls, '__iter__') is not _absent or _type_lookup(cls, '__getitem__') is not _absent and cls is not UnionType


def iterator_else(iterable, text):
    """iter(iterable), in whose TypeError's stead one with the text is raised."""
    iterator = None
    try:
        iterator = iter(iterable)
    except TypeError:
        pass
    if iterator is None:
        raise TypeError(text)
    return iterator


def callable_name_slow(callable):
    name = getattr(callable, '__qualname__', _absent)
    if name is _absent:
        return str(callable)
    module = getattr(callable, '__module__', None)
    return f'{name}()' if module is None or module == 'builtins' else f'{module}.{name}()'


def call_spread(callable, args, keywords=None):
    if keywords is None:
        return callable(*args)
    return callable(*args, **keywords)


def call_named(callable, args, names):
    """A call with arguments of which the last have names."""
    if names is None:
        return callable(*args)
    count = len(args) - len(names)
    return callable(*args[:count], **dict(zip(names, args[count:])))


def call_bound(obj, args, names):
    """A call of what has a `__call__` that must be bound first."""
    return call_named(_special(obj, '__call__'), args, names)


def call_spread_inexact(callable, args, keywords):
    """A call with many keywords, the names among which are of classes derived from str."""
    exact = {}
    for name, value in list(dict.items(keywords)):
        name = str.__str__(name)
        if name in exact:
            raise TypeError(f"{_callable_name(callable)} got multiple values for keyword argument '{name}'")
        exact[name] = value
    return callable(*args, **exact)


def call_spread_tuple(callable, args):
    return callable(*(args if type(args) is tuple else tuple(args)))


def call_spread_iterable(callable, iterable, keywords=None):
    args = []
    extend_call_arguments(args, iterable, callable)
    if keywords is None:
        return callable(*args)
    return callable(*args, **keywords)


def extend_call_arguments(args, iterable, callable):
    if not offers_items(iterable):
        raise TypeError(f'{_callable_name(callable)} argument after * must be an iterable, not {_type_name(iterable)}')
    for item in iterable:
        args.append(item)


def call_special(obj, name, a=_absent, b=_absent, c=_absent, d=_absent, e=_absent, f=_absent):
    method = _special(obj, name)
    if a is _absent:
        return method()
    if b is _absent:
        return method(a)
    if c is _absent:
        return method(a, b)
    if d is _absent:
        return method(a, b, c)
    if e is _absent:
        return method(a, b, c, d)
    if f is _absent:
        return method(a, b, c, d, e)
    return method(a, b, c, d, e, f)


def special_if_any(obj, name):
    """The special method, bound; _absent where there is none, or finding it raises AttributeError."""
    if _type_lookup(type(obj), name) is _absent:
        return _absent
    try:
        return _special(obj, name)
    except AttributeError:
        return _absent


def call_special_if_any(obj, name, a, b=_absent):
    method = special_if_any(obj, name)
    if method is _absent:
        return NotImplemented
    return method(a) if b is _absent else method(a, b)


def iterate_special(obj):
    method = special_if_any(obj, '__iter__')
    if method is not _absent and method is not None:
        return method()
    if method is None or _type_lookup(type(obj), '__getitem__') is _absent or isinstance(obj, dict):
        raise TypeError(f"'{_type_name(obj)}' object is not iterable")
    return _iterator_make(sequence_iterator, obj, NotImplemented, 0, False)


def call_new(cls, args, names):
    return call_named(getattr(cls, '__new__'), (cls,) + args, names)


def ask_getattribute(obj, name):
    return _special(obj, '__getattribute__')(name)


def ask_getattr(obj, name):
    return _special(obj, '__getattr__')(name)


def ask_setattr(obj, name, value=_absent):
    if value is _absent:
        return _special(obj, '__delattr__')(name)
    return _special(obj, '__setattr__')(name, value)


def ask_set(descriptor, obj, value=_absent):
    if value is _absent:
        return _special(descriptor, '__delete__')(obj)
    return _special(descriptor, '__set__')(obj, value)


# A special method found through some descriptor of the program's own.
def special_slow(obj, name):
    found = _type_lookup(type(obj), name)
    get = _type_lookup(type(found), '__get__')
    return get(found, obj, type(obj))


def bind_and_call(found, instance, cls, args, names):
    get = _type_lookup(type(found), '__get__')
    if get is not _absent:
        found = get(found, instance, cls)
    if names is None:
        return found(*args)
    count = len(args) - len(names)
    return found(*args[:count], **dict(zip(names, args[count:])))


def truth(x):
    method = special_if_any(x, '__bool__')
    if method is None:
        raise TypeError(f"'{_type_name(x)}' cannot be interpreted as a boolean")
    if method is not _absent:
        result = method()
        if result is True or result is False:
            return result
        raise TypeError(f'__bool__ should return bool, returned {_type_name(result)}')
    return len(x) != 0 if _type_lookup(type(x), '__len__') is not _absent else True


def contains(container, item):
    method = special_if_any(container, '__contains__')
    if method is None:
        raise TypeError(f"'{_type_name(container)}' object is not a container")
    if method is not _absent:
        return True if method(item) else False
    for each in iterator_else(container, f"argument of type '{_type_name(container)}' is not a container or iterable"):
        if each is item or each == item:
            return True
    return False


def subscript_class(cls, key):
    method = getattr(cls, '__class_getitem__', None)
    if method is None:
        if cls is type:
            return _generic_alias(cls, key)
        raise TypeError(f"type '{_class_name(cls)}' is not subscriptable")
    return method(key)


def load_from_mapping(namespace, name, globals, builtins):
    try:
        return namespace[name]
    except KeyError:
        pass
    value = dict.get(globals, name, _absent)
    if value is not _absent:
        return value
    if isinstance(builtins, dict):
        value = dict.get(builtins, name, _absent)
        if value is not _absent:
            return value
    if type(builtins) is not dict:
        try:
            return builtins[name]
        except KeyError:
            pass
    return _suspend_name(name)


def set_item(container, key, value):
    container[key] = value


def delete_name(namespace, name):
    try:
        del namespace[name]
    except BaseException:
        raise NameError(f"name '{name}' is not defined", name=name) from None


def build_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def build_dict(pairs):
    result = {}
    i = 0
    n = len(pairs)
    while i < n:
        result[pairs[i]] = pairs[i + 1]
        i += 2
    return result


def extend_display(items, iterable):
    if not offers_items(iterable):
        raise TypeError(f'Value after * must be an iterable, not {_type_name(iterable)}')
    for item in iterable:
        items.append(item)


def extend_arguments(items, iterable):
    if not offers_items(iterable):
        raise TypeError(f'Value after * must be an iterable, not {_type_name(iterable)}')
    for item in iterable:
        items.append(item)


def update_set_display(items, iterable):
    for item in iterable:
        items.add(item)


def update_display(target, mapping):
    if not hasattr(mapping, 'keys'):
        raise TypeError(f"'{_type_name(mapping)}' object is not a mapping")
    dict_merge(target, mapping)


def merge_keywords(target, mapping, callee):
    if not hasattr(mapping, 'keys'):
        raise TypeError(f'{_callable_name(callee)} argument after ** must be a mapping, not {_type_name(mapping)}')
    given = {}
    dict_merge(given, mapping)
    for key in given:
        if not isinstance(key, str):
            raise TypeError('keywords must be strings')
        if key in target:
            raise TypeError(f"{_callable_name(callee)} got multiple values for keyword argument '{key}'")
        target[key] = given[key]


def unpack(iterable, count):
    if not offers_items(iterable):
        raise TypeError(f'cannot unpack non-iterable {_type_name(iterable)} object')
    iterator = iter(iterable)
    items = []
    for item in iterator:
        if len(items) == count:
            size = len_or_none(iterable)
            if size is not None and size > count:
                raise ValueError(f'too many values to unpack (expected {count}, got {size})')
            raise ValueError(f'too many values to unpack (expected {count})')
        items.append(item)
    if len(items) < count:
        raise ValueError(f'not enough values to unpack (expected {count}, got {len(items)})')
    return tuple(items)


def len_or_none(iterable):
    if type(iterable) is list or type(iterable) is tuple or type(iterable) is dict:
        return len(iterable)
    return None


def unpack_star(iterable, before, after):
    if not offers_items(iterable):
        raise TypeError(f'cannot unpack non-iterable {_type_name(iterable)} object')
    items = list(iter(iterable))
    if len(items) < before + after:
        raise ValueError(f'not enough values to unpack (expected at least {before + after}, got {len(items)})')
    end = len(items) - after
    return tuple(items[:before] + [items[before:end]] + items[end:])


def match_keys(subject, keys):
    get = subject.get
    seen = set()
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        value = get(key, _absent)
        if value is _absent:
            return None
        values.append(value)
    return tuple(values)


def match_class(subject, cls, names, count):
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a class')
    if not _isinstance(subject, cls):
        return None
    values = []
    seen = set()
    if count:
        match_args = getattr(cls, '__match_args__', _absent)
        if match_args is _absent:
            if _matches_self(cls):
                if count > 1:
                    raise TypeError(f'{cls.__name__}() accepts 1 positional sub-pattern ({count} given)')
                values.append(subject)
                count = 0
            else:
                raise TypeError(f'{cls.__name__}() accepts 0 positional sub-patterns ({count} given)')
        else:
            if type(match_args) is not tuple:
                raise TypeError(f'{cls.__name__}.__match_args__ must be a tuple (got {_type_name(match_args)})')
            if len(match_args) < count:
                plural = '' if len(match_args) == 1 else 's'
                raise TypeError(f'{cls.__name__}() accepts {len(match_args)} positional sub-pattern{plural} ({count} given)')
            i = 0
            while i < count:
                name = match_args[i]
                if type(name) is not str:
                    raise TypeError(f'__match_args__ elements must be strings (got {_type_name(name)})')
                if name in seen:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute '{name}'")
                seen.add(name)
                value = getattr(subject, name, _absent)
                if value is _absent:
                    return None
                values.append(value)
                i += 1
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute '{name}'")
        seen.add(name)
        value = getattr(subject, name, _absent)
        if value is _absent:
            return None
        values.append(value)
    return tuple(values)


def mapping_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


def format_value(value, spec, conversion):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return format(value, spec)


def formatted_repr(text):
    return format(repr_given(text), '')


def formatted_str(text):
    return format(str_given(text), '')


def other_super(callee, two, cls, obj, name):
    return getattr(callee(cls, obj) if two else callee(), name)


def raise_from_class(exception, cause):
    made = cause()
    if not _is_subtype(type(made), BaseException):
        raise TypeError(f'calling {cause!r} should have returned an instance of BaseException, not {type(made)!r}')
    cause = made
    if isinstance(exception, type):
        exception = exception()
    exception.__cause__ = cause
    raise exception


# ---- imports ----

def import_module(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if level < 0:
        raise ValueError('level must be >= 0')
    if level == 0:
        if not name:
            raise ValueError('Empty module name')
        absolute = name
    else:
        absolute = resolve_relative(name, globals, level)
    module = import_absolute(absolute)
    if not fromlist:
        if level == 0:
            return import_absolute(name.partition('.')[0])
        if not name:
            return module
        cut = len(name) - len(name.partition('.')[0])
        return _modules()[absolute[:len(absolute) - cut]]
    if hasattr(module, '__path__'):
        import_from_list(module, absolute, fromlist)
    return module


def import_from_list(module, absolute, fromlist):
    for each in fromlist:
        if each == '*':
            names = getattr(module, '__all__', None)
            if names is not None:
                import_from_list(module, absolute, names)
        elif not hasattr(module, each):
            try:
                import_absolute(absolute + '.' + each)
            except ModuleNotFoundError as error:
                if error.name != absolute + '.' + each:
                    raise error


def resolve_relative(name, globals, level):
    package = None
    if globals is not None:
        package = globals.get('__package__')
    if package is None:
        package = _absent if globals is None else globals.get('__name__', _absent)
        if package is _absent:
            raise KeyError("'__name__' not in globals")
        if not isinstance(package, str):
            raise TypeError('__name__ must be a string')
        if '__path__' not in globals:
            package = package.rpartition('.')[0]
    elif not isinstance(package, str):
        raise TypeError('package must be a string')
    if not package:
        raise ImportError('attempted relative import with no known parent package')
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return bits[0] + '.' + name if name else bits[0]


def import_absolute(name):
    modules = _modules()
    module = modules.get(name, _absent)
    if module is None:
        raise ModuleNotFoundError(f'import of {name} halted; None in sys.modules', name=name)
    if module is not _absent:
        return module
    parent, _, child = name.rpartition('.')
    if parent:
        parent_module = import_absolute(parent)
        if name in modules:
            return modules[name]
        if not hasattr(parent_module, '__path__'):
            raise ModuleNotFoundError(f"No module named '{name}'; '{parent}' is not a package", name=name)
    sys = modules.get('sys')
    finders = None if sys is None else getattr(sys, 'meta_path', None)
    if sys is not None and _audit_hooks():
        audit('import', name, None, getattr(sys, 'path', None), finders, getattr(sys, 'path_hooks', None))
    if finders is None or len(finders) == 1 and finders[0] is own_importer():
        module = load_own(name)
    else:
        module = find_and_load(name, finders, parent_module.__path__ if parent else None)
    if module is None:
        raise ModuleNotFoundError(f"No module named '{name}'", name=name)
    if parent:
        setattr(parent_module, child, module)
    return module


def load_own(name):
    """A module of the library or of the host; None: there is no such one."""
    module = _module_load(name)
    if module is None:
        return None
    function = _module_body(module)
    if function is None:
        return module
    modules = _modules()
    modules[name] = module
    spec = None
    try:
        if '__file__' in module.__dict__:
            spec = module_spec(module)
            spec._initializing = True
        function()
    except BaseException as error:
        modules.pop(name, None)
        raise error
    finally:
        if spec is not None:
            spec._initializing = False
    return modules.get(name, module)


# ---- sys.meta_path: finders of the program's ----

def find_and_load(name, finders, path):
    for finder in finders:
        if finder is own_importer():
            module = load_own(name)
            if module is not None:
                return module
            continue
        find = getattr(finder, 'find_spec', None)
        if find is None:
            continue
        spec = find(name, path, None)
        if spec is not None:
            return load_by_spec(spec)


def module_repr(self):
    """Of one that has a spec of the program's."""
    spec = self.__dict__['__spec__']
    name = getattr(spec, 'name', '?')
    origin = getattr(spec, 'origin', None)
    if origin is not None:
        return f'<module {name!r} from {origin!r}>' if spec.has_location else f'<module {name!r} ({origin})>'
    loader = getattr(spec, 'loader', None)
    if loader is not None:
        return f'<module {name!r} ({loader!r})>'
    places = getattr(spec, 'submodule_search_locations', None)
    return f'<module {name!r}>' if places is None else f'<module {name!r} (namespace) from {places!r}>'


def own_importer():
    return import_absolute('_frozen_importlib').BuiltinImporter


def module_of_spec(spec):
    """A new module, with what its spec says of it."""
    loader = spec.loader
    module = None
    if hasattr(loader, 'create_module'):
        module = loader.create_module(spec)
    elif hasattr(loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(_modules()['_frozen_importlib'])(spec.name)
    facts = [('__name__', spec.name), ('__loader__', loader), ('__package__', spec.parent)]
    if spec.submodule_search_locations is not None:
        facts.append(('__path__', spec.submodule_search_locations))
    if spec.has_location:
        facts.append(('__file__', spec.origin))
    for key, value in facts:
        if getattr(module, key, None) is None:
            setattr(module, key, value)
    module.__spec__ = spec
    return module


def load_by_spec(spec):
    modules = _modules()
    module = module_of_spec(spec)
    spec._initializing = True
    try:
        name = spec.name
        modules[name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError('missing loader', name=spec.name)
        except BaseException as error:
            modules.pop(spec.name, None)
            raise error
        module = modules.pop(spec.name)
        modules[spec.name] = module
    finally:
        spec._initializing = False
    return module


# ---- the module _imp, for importlib ----

def imp_find_spec(name):
    """The spec of a module of the library or of the host, which is not run; None."""
    modules = _modules()
    if name in modules:
        return modules[name].__spec__
    module = _module_load(name)
    if module is None:
        return None
    _module_body(module)
    modules.pop(name, None)
    return module_spec(module, name)


def imp_run_again(module):
    """The body of one of the host's modules runs again in its namespace. Those of the library are what they were."""
    name = module.__name__
    if '__file__' not in module.__dict__:
        return
    found = _module_load(name)
    if found is None:
        raise ModuleNotFoundError(f"spec not found for the module '{name}'", name=name)
    _run_code(_module_body(found).__code__, module.__dict__, module.__dict__, None)


def module_spec(module, name=None):
    """A loaded module's __spec__, made when somebody asks for it; that of a module with a file before it runs."""
    import_module('_frozen_importlib')
    namespace = module.__dict__
    path = namespace.get('__path__')
    file = namespace.get('__file__')
    if name is None:
        name = namespace['__name__']
        for key, value in _modules().items(): # collections.abc calls itself so, but is _collections_abc
            if value is module:
                name = key
                break
    spec = _modules()['_frozen_importlib'].ModuleSpec(name, namespace.get('__loader__'), origin=file or 'built-in', is_package=path is not None)
    if path is not None:
        spec.submodule_search_locations = path
    spec.has_location = file is not None
    spec._initializing = False
    namespace['__spec__'] = spec
    return spec


def import_from(module, name):
    value = getattr(module, name, _absent)
    if value is not _absent:
        return value
    package = getattr(module, '__name__', None)
    if isinstance(package, str):
        value = _modules().get(package + '.' + name, _absent)
        if value is not _absent:
            return value
    else:
        package = '<unknown module name>'
    path = getattr(module, '__file__', None)
    where = path if path is not None else 'unknown location'
    if _is_initializing(module) or getattr(getattr(module, '__spec__', None), '_initializing', False):
        raise ImportError(f"cannot import name '{name}' from partially initialized module '{package}' (most likely due to a circular import) ({where})", name=package, path=path, name_from=name)
    raise ImportError(f"cannot import name '{name}' from '{package}' ({where})", name=package, path=path, name_from=name)


def import_star(module, namespace):
    names = getattr(module, '__all__', None)
    if names is None:
        for name in list(module.__dict__):
            if not name.startswith('_'):
                namespace[name] = module.__dict__[name]
        return
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f'Item in {module.__name__}.__all__ must be str, not {_type_name(name)}')
        namespace[name] = getattr(module, name)


# ---- the interactive shell ----

def display(value):
    sys = _modules().get('sys')
    hook = getattr(sys, 'displayhook', None) if sys is not None else _absent
    if hook is None:
        raise RuntimeError('lost sys.displayhook')
    if hook is not _absent:
        hook(value)
    elif value is not None:
        text = repr(value)
        print(text)
        _set_builtin('_', value)


# ---- running source ----

def run_module(function):
    return function()


def render_exception(exception):
    return format_exception(exception)


def str_of(value):
    return str(value)

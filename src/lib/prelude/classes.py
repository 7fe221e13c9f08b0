# classes.py: making classes, and the methods of object, type, functions and descriptors that call what programs wrote.


def build_class(function, name, bases, keywords=None):
    original = bases
    for base in bases:
        if not isinstance(base, type):
            bases = resolve_bases(bases)
            break
    metaclass = None
    if keywords is not None and 'metaclass' in keywords:
        keywords = dict(keywords)
        metaclass = keywords.pop('metaclass')
        if isinstance(metaclass, type):
            metaclass = calculate_metaclass(metaclass, bases)
    else:
        metaclass = calculate_metaclass(type(bases[0]) if bases else type, bases)
    if metaclass is type:
        namespace = {}
    else:
        prepare = getattr(metaclass, '__prepare__', _absent)
        if prepare is _absent:
            namespace = {}
        else:
            if keywords:
                namespace = prepare(name, bases, **keywords)
            else:
                namespace = prepare(name, bases)
            if not _has_special(namespace, '__getitem__'):
                shown = _class_name(metaclass) if isinstance(metaclass, type) else '<metaclass>'
                raise TypeError(f'{shown}.__prepare__() must return a mapping, not {_type_name(namespace)}')
    cell = _run_class_body(function, namespace)
    if bases is not original and '__orig_bases__' not in namespace:
        namespace['__orig_bases__'] = original
    if keywords:
        cls = metaclass(name, bases, namespace, **keywords)
    else:
        cls = metaclass(name, bases, namespace)
    if cell is not None and isinstance(cls, type):
        _check_class_cell(cell, cls, name)
    return cls


def call_builder(builder, function, name, bases, keywords):
    if keywords is None:
        return builder(function, name, *bases)
    return builder(function, name, *bases, **keywords)


def build_class_called(*args, **keywords):
    if len(args) < 2:
        raise TypeError('__build_class__: not enough arguments')
    body, name = args[:2]
    if type(body) is not function:
        raise TypeError('__build_class__: func must be a function')
    if not isinstance(name, str):
        raise TypeError('__build_class__: name is not a string')
    return build_class(body, name, args[2:], keywords or None)


def resolve_bases(bases):
    result = []
    for base in bases:
        if isinstance(base, type):
            result.append(base)
            continue
        entries = getattr(base, '__mro_entries__', _absent)
        if entries is _absent:
            result.append(base)
            continue
        entries = entries(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        result.extend(entries)
    return tuple(result)


def calculate_metaclass(metaclass, bases):
    winner = metaclass
    for base in bases:
        candidate = type(base)
        if _is_subtype(winner, candidate):
            continue
        if _is_subtype(candidate, winner):
            winner = candidate
            continue
        raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
    return winner


def type_new(metaclass, /, *args, **keywords):
    if len(args) != 3:
        raise TypeError(f'type.__new__() takes exactly 3 arguments ({len(args)} given)')
    name, bases, namespace = args
    if not isinstance(name, str):
        raise TypeError(f'type.__new__() argument 1 must be str, not {_shown_type(name)}')
    if not isinstance(bases, tuple):
        raise TypeError(f'type.__new__() argument 2 must be tuple, not {_shown_type(bases)}')
    if not isinstance(namespace, dict):
        raise TypeError(f'type.__new__() argument 3 must be dict, not {_shown_type(namespace)}')
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = calculate_metaclass(metaclass, bases)
    if winner is not metaclass:
        new = winner.__new__
        if new is not type.__new__:
            return new(winner, *args, **keywords)
        metaclass = winner
    slots = namespace.get('__slots__', _absent)
    if slots is not _absent:
        shown = slots
        slots = (slots,) if isinstance(slots, str) else tuple(slots)
        if len(slots) > 1 and all([isinstance(slot, str) for slot in slots]):
            slots = tuple(sorted(slots))  # classes with the same slots are laid out alike
        if slots is not shown:
            namespace = dict(namespace)
            namespace['__slots__'] = slots
    else:
        shown = _absent
    cls = _class_new(metaclass, name, bases, namespace)
    if shown is not _absent and shown is not slots:
        type.__setattr__(cls, '__slots__', shown)
    if _dict_has_other_keys(namespace):
        import_module('warnings')
        warn_of_caller(f'non-string key in the __dict__ of class {name}', RuntimeWarning)
    is_own_subclass = True
    if metaclass is not type and _type_lookup(metaclass, 'mro') is not _type_lookup(type, 'mro'):
        is_own_subclass = _class_set_mro(cls, tuple(_special(cls, 'mro')()))
    for key, value in list(namespace.items()):
        if _has_special(value, '__set_name__'):
            try:
                _special(value, '__set_name__')(cls, key)
            except BaseException as error:
                error.add_note(f"Error calling __set_name__ on '{_type_name(value)}' instance {key!r} in {name!r}")
                raise error
    if not is_own_subclass:
        raise TypeError(f'super(type, obj): obj (type {name}) is not an instance or subtype of type ({name}).')
    if keywords:
        super(cls, cls).__init_subclass__(**keywords)
    else:
        super(cls, cls).__init_subclass__()
    return cls


def type_set_bases(cls, bases):
    old = _class_bases(cls)
    changed = []
    _class_set_bases(cls, bases)
    try:
        renew_mro(cls, changed)
    except BaseException as error:
        for each, before, after in changed:
            if _class_mro(each) is after:
                _class_set_mro(each, before)
        if _class_bases(cls) is bases:
            _class_set_bases(cls, old)
        raise error


def renew_mro(cls, changed):
    """The orders of resolution of a class and of all that derive from it, depth first."""
    left = [cls]
    while left:
        each = left.pop()
        before = _class_mro(each)
        after = tuple(_special(each, 'mro')())
        if _class_mro(each) is not before:
            continue
        _class_set_mro(each, after)
        changed.append((each, before, after))
        left.extend(_class_subclasses(each)[::-1])


def type_init(cls, /, *args, **keywords):
    if len(args) != 3 and len(args) != 1:
        raise TypeError('type.__init__() takes 1 or 3 arguments')
    if keywords and len(args) == 1:
        raise TypeError('type.__init__() takes no keyword arguments')


def type_instancecheck(cls, instance):
    other = getattr(instance, '__class__', type(instance))
    if other is not type(instance) and isinstance(other, type):
        return _is_subtype(other, cls)
    return False


def type_subclasscheck(cls, other):
    if not isinstance(other, type):
        if getattr(other, '__bases__', None) is None:
            raise TypeError('issubclass() arg 1 must be a class')
        return _is_subclass_by_bases(other, cls)
    return _is_subtype(other, cls)


def type_or(cls, other):
    return _union(cls, other)


def type_ror(cls, other):
    return _union(other, cls)


def type_dir(cls):
    names = {}
    for each in cls.__mro__:
        for name in each.__dict__:
            names[name] = None
    return list(names)


def type_doc(cls):
    doc = _type_lookup(cls, '__doc__')
    get = _type_lookup(type(doc), '__get__')
    return doc if get is _absent else get(doc, None, cls)


def type_annotations(cls):
    namespace = cls.__dict__
    if '__annotations__' in namespace:
        return namespace['__annotations__']
    if '__annotations_cache__' in namespace:
        return namespace['__annotations_cache__']
    if _is_static_type(cls):
        raise AttributeError(f"type object '{_class_name(cls)}' has no attribute '__annotations__'")
    annotate = cls.__annotate__
    value = annotate(1) if annotate is not None else {}
    if not isinstance(value, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{_type_name(value)}'")
    type.__setattr__(cls, '__annotations_cache__', value)
    return value


def type_annotate(cls):
    namespace = cls.__dict__
    if _is_static_type(cls):
        raise AttributeError(f"type object '{_class_name(cls)}' has no attribute '__annotate__'")
    annotate = namespace.get('__annotate__', _absent)
    if annotate is _absent:
        annotate = namespace.get('__annotate_func__', None)
    if annotate is not None and _has_special(annotate, '__get__'):
        return _special(annotate, '__get__')(None, cls)
    return annotate


def type_type_params(cls):
    return () if cls is type else cls.__dict__.get('__type_params__', ())


def object_new_abstract(cls, /, *args, **keywords):
    methods = sorted(cls.__abstractmethods__)
    plural = 's' if len(methods) > 1 else ''
    names = ', '.join(["'" + name + "'" for name in methods])
    raise TypeError(f"Can't instantiate abstract class {_class_name(cls)} without an implementation for abstract method{plural} {names}")


def super_init(self, type_, obj):
    cls = getattr(obj, '__class__', None)
    if not isinstance(cls, type) or cls is type(obj) or not _is_subtype(cls, type_):
        shown = f'type {_class_name(obj)}' if isinstance(obj, type) else f'instance of {_type_name(obj)}'
        raise TypeError(f'super(type, obj): obj ({shown}) is not an instance or subtype of type ({_class_name(type_)}).')
    _super_set(self, type_, obj, cls)


def super_get(self, instance, owner=None):
    return super(self.__thisclass__, instance)


def object_str(self):
    return repr_unchecked(self)


def object_ne(self, other):
    result = call_special_if_any(self, '__eq__', other)
    if result is NotImplemented:
        return NotImplemented
    return not result


def object_getattribute(self, name):
    if _is_subtype(type(self), type):
        return _type_attribute_call(self, name)
    return _generic_attribute_call(self, name)


def object_setattr(self, name, value):
    _generic_set_call(self, name, value)


def object_delattr(self, name):
    _generic_set_call(self, name)


def object_format(self, spec):
    return str(self)


def object_dir(self):
    names = {}
    namespace = getattr(self, '__dict__', None)
    if isinstance(namespace, dict):
        for name in namespace:
            names[name] = None
    cls = getattr(self, '__class__', None)
    if isinstance(cls, type):
        for name in type_dir(cls):
            names[name] = None
    return list(names)


def object_sizeof(self):
    return 16


def object_getstate(self):
    state = None
    namespace = getattr(self, '__dict__', None)
    if namespace is not None and len(namespace):
        state = dict(namespace)
    slots = {}
    for cls in type(self).__mro__:
        names = cls.__dict__.get('__slots__', ())
        if isinstance(names, str):
            names = (names,)
        for name in names:
            if name == '__dict__' or name == '__weakref__':
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = cls.__name__.lstrip('_')
                if stripped:
                    name = '_' + stripped + name
            value = getattr(self, name, _absent)
            if value is not _absent:
                slots[name] = value
    if slots:
        return (state, slots)
    return state


def object_reduce(self):
    return object_reduce_ex(self, 0)


def object_reduce_ex(self, protocol):
    cls = type(self)
    if _type_lookup(cls, '__reduce__') is not _type_lookup(object, '__reduce__'):
        reduce = getattr(self, '__reduce__', _absent)
        if reduce is not _absent:
            return reduce()
    if container_index(protocol) < 2:
        import_module('copyreg')
        return _modules()['copyreg']._reduce_ex(self, protocol)
    keywords = None
    if _has_special(self, '__getnewargs_ex__'):
        pair = self.__getnewargs_ex__()
        if not isinstance(pair, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_type_name(pair)}'")
        if len(pair) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(pair)}')
        args, keywords = pair
        if not isinstance(args, tuple):
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{_type_name(args)}'")
        if not isinstance(keywords, dict):
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{_type_name(keywords)}'")
    elif _has_special(self, '__getnewargs__'):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not \'{_type_name(args)}\'')
    else:
        if _needs_arguments(cls):
            raise TypeError(f"cannot pickle '{_class_name(cls)}' object")
        args = ()
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if keywords:
        return (_copyreg('__newobj_ex__'), (cls, args, keywords), state, items, pairs)
    return (_copyreg('__newobj__'), (cls,) + args, state, items, pairs)


def _copyreg(name):
    if 'copyreg' not in _modules():
        import_module('copyreg')
    return getattr(_modules()['copyreg'], name)


# ---- functions and descriptors ----

def call_itself(self, /, *args, **keywords):
    return self(*args, **keywords)


def function_annotations(self):
    value = self.__annotate__(1)
    if not isinstance(value, dict):
        raise TypeError(f"__annotate__() must return a dict, not {_type_name(value)}")
    annotate = self.__annotate__
    self.__annotations__ = value
    _keep_annotate(self, annotate)
    return value


def method_repr(self):
    function = self.__func__
    name = getattr(function, '__qualname__', _absent)
    if name is _absent:
        name = getattr(function, '__name__', '?')
    return f'<bound method {name} of {self.__self__!r}>'


def builtin_reduce(self):
    owner = self.__self__
    if isinstance(owner, module) or owner is None and getattr(self, '__module__', None) is not None:
        return self.__name__
    return getattr, (owner, self.__name__)


def descriptor_reduce(self):
    return getattr, (self.__objclass__, self.__name__)


def descriptor_get(self, instance, owner=None):
    return _python_half(self)(instance)


def descriptor_set(self, instance, value):
    _python_half(self)(instance, value)


def wrapper_get(self, instance, owner=None):
    return _special(self.__func__, '__get__')(owner if owner is not None else type(instance))


def wrapper_is_abstract(self):
    return bool(getattr(self.__func__, '__isabstractmethod__', False))


def wrapper_annotations(self):
    return self.__func__.__annotations__


def wrapper_annotate(self):
    return self.__func__.__annotate__


def classmethod_repr(self):
    return f'<classmethod({self.__func__!r})>'


def staticmethod_repr(self):
    return f'<staticmethod({self.__func__!r})>'


def staticmethod_call(self, /, *args, **keywords):
    return self.__func__(*args, **keywords)


def property_getter(self, function):
    return type(self)(function, self.fset, self.fdel)


def property_setter(self, function):
    return type(self)(self.fget, function, self.fdel)


def property_deleter(self, function):
    return type(self)(self.fget, self.fset, function)


def property_get(self, instance, owner=None):
    return self.fget(instance)


def property_shown(self):
    name = getattr(self, '__name__', None)
    return '' if name is None else f' {name!r}'


def property_set(self, instance, value):
    if self.fset is None:
        raise AttributeError(f"property{property_shown(self)} of '{_type_name(instance)}' object has no setter")
    self.fset(instance, value)


def property_delete(self, instance):
    if self.fdel is None:
        raise AttributeError(f"property{property_shown(self)} of '{_type_name(instance)}' object has no deleter")
    self.fdel(instance)


def property_name(self):
    name = getattr(self.fget, '__name__', _absent)
    if name is _absent:
        raise AttributeError("'property' object has no attribute '__name__'")
    return name


def property_is_abstract(self):
    for function in (self.fget, self.fset, self.fdel):
        if getattr(function, '__isabstractmethod__', False):
            return True
    return False


def abstract_names(cls):
    """The names of a class's abstract methods: its own, and those inherited that it has not replaced."""
    names = set()
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)

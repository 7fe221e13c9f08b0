"""Classes that are mostly fields: the methods are made from the annotations."""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']

import sys
from _event_loop import run_number as _run_number
from types import GenericAlias, MappingProxyType


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be changed."""


class _DefaultFactory:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _DefaultFactory()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = MappingProxyType({})


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    """The annotation of a parameter of __init__ that is no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)!r}' for name in self.__slots__]
        return f"_DataclassParams({','.join(parts)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    """Says more about a field than an annotation can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _is_classvar(annotation, cls):
    typing = sys.modules.get('typing')
    if typing and (annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar):
        return True
    if isinstance(annotation, str):
        return _text_names(annotation, cls, typing, lambda found: typing is not None and found is typing.ClassVar)
    return False


def _is_initvar(annotation, cls):
    if annotation is InitVar or type(annotation) is InitVar:
        return True
    if isinstance(annotation, str):
        return _text_names(annotation, cls, None, lambda found: found is InitVar)
    return False


def _is_kw_only(annotation, cls):
    if annotation is KW_ONLY:
        return True
    if isinstance(annotation, str):
        return _text_names(annotation, cls, None, lambda found: found is KW_ONLY)
    return False


def _text_names(annotation, cls, module, test):
    """Whether the name that an annotation written as text begins with is the one wanted."""
    text = annotation.strip()
    end = 0
    while end < len(text) and (text[end] == '_' or text[end] == '.' or text[end].isalnum()):
        end += 1
    prefix, _, name = text[:end].rpartition('.')
    if not name:
        return False
    namespace = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if prefix:
        found = namespace.get(prefix)
        namespace = getattr(found, '__dict__', {})
    return test(namespace.get(name))


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_classvar(annotation, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    _set_qualname(cls, value)
    setattr(cls, name, value)
    return False


def _set_qualname(cls, value):
    if hasattr(value, '__code__'):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    return value


class _Methods:
    """The texts of the methods that a class is to get: they are compiled together."""

    def __init__(self):
        self.names = {}
        self.lines = []
        self.wanted = []

    def add(self, name, parameters, body, overwrite_error=None):
        self.lines.append(f' def {name}({", ".join(parameters)}):')
        self.lines.extend(['  ' + line for line in body or ['pass']])
        self.wanted.append((name, overwrite_error))

    def finish(self, cls, annotations):
        if not self.wanted:
            return
        lines = [f'def __create__({", ".join(self.names)}):', *self.lines, f' return ({", ".join([name for name, _ in self.wanted])},)']
        namespace = {}
        module = sys.modules.get(cls.__module__)
        exec('\n'.join(lines), module.__dict__ if module is not None else {}, namespace)
        for (name, overwrite_error), function in zip(self.wanted, namespace['__create__'](**self.names)):
            if name == '__init__':
                function.__annotate__ = _init_annotate(cls, annotations)
            if name == '__hash__':
                _set_qualname(cls, function)
                cls.__hash__ = function
            elif _set_new_attribute(cls, name, function) and overwrite_error:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{overwrite_error}')


def _init_annotate(cls, annotations):
    """The annotate function of __init__: what the class says of the fields."""
    def __annotate__(format, /):
        from annotationlib import annotations_to_string, call_annotate_function
        if format not in (1, 3, 4):
            raise NotImplementedError(format)
        result = dict(annotations)
        if format == 1:
            for name, value in list(result.items()):
                if type(value).__name__ == 'ForwardRef':
                    result[name] = value.evaluate()
        result['return'] = None
        return annotations_to_string(result) if format == 4 else result
    __annotate__.__qualname__ = f'{cls.__qualname__}.__init__.__annotate__'
    return __annotate__


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    if f.default is not MISSING:
        return f'{f.name}=__dataclass_dflt_{f.name}__'
    return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'


def _add_init(methods, every, frozen, has_post_init, self_name, slots):
    seen_default = None
    standard = [f for f in every if f.init and not f.kw_only]
    keywords = [f for f in every if f.init and f.kw_only]
    for f in standard:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = f
        elif seen_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    names = methods.names
    body = []
    for f in every:
        default = f'__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            names[default] = f.default_factory
            if f.init:
                names['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
                value = f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
            else:
                value = f'{default}()'
        elif f.init:
            if f.default is not MISSING:
                names[default] = f.default
            value = f.name
        elif slots and f.default is not MISSING:
            names[default] = f.default
            value = default
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            names['__dataclass_set__'] = object.__setattr__
            body.append(f'__dataclass_set__({self_name},{f.name!r},{value})')
        else:
            body.append(f'{self_name}.{f.name}={value}')
    if has_post_init:
        arguments = ','.join([f.name for f in every if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.{_POST_INIT_NAME}({arguments})')
    parameters = [self_name] + [_init_parameter(f) for f in standard]
    if keywords:
        parameters.append('*')
        parameters.extend([_init_parameter(f) for f in keywords])
    methods.add('__init__', parameters, body)


def _add_compare(methods, name, sign, compared):
    def text(obj):
        return '(' + ''.join([f'{obj}.{f.name},' for f in compared]) + ')'
    body = ['if other.__class__ is self.__class__:', f' return {text("self")}{sign}{text("other")}', 'return NotImplemented']
    methods.add(name, ['self', 'other'], body, ' Consider using functools.total_ordering')


def _add_eq(methods, compared):
    terms = [f'self.{f.name}==other.{f.name}' for f in compared]
    body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {" and ".join(terms) or "True"}',
            'return NotImplemented']
    methods.add('__eq__', ['self', 'other'], body)


def _add_repr(methods, shown):
    """The text of an object; inside of itself it is dots."""
    parts = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in shown])
    text = f'return f"{{self.__class__.__qualname__}}({parts})"'
    if not shown:
        methods.add('__repr__', ['self'], [text])
        return
    methods.names['__dataclass_shown__'] = _being_shown
    methods.names['__dataclass_id__'] = id
    methods.names['__dataclass_run__'] = _run_number
    methods.add('__repr__', ['self'], ['key = __dataclass_id__(self)', 'run = __dataclass_run__()', 'if __dataclass_shown__.get(key) == run:', ' return "..."',
                                       '__dataclass_shown__[key] = run', 'try:', ' ' + text, 'finally:', ' __dataclass_shown__.pop(key, None)'])


_being_shown = {}  # in which run of the session: a limit may have ended an earlier one in the middle


def _add_hash(methods, hashed):
    methods.names['__dataclass_hash__'] = hash
    values = ''.join([f'self.{f.name},' for f in hashed])
    methods.add('__hash__', ['self'], [f'return __dataclass_hash__(({values}))'])


def _make_frozen(cls, names):
    fields = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in fields:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in fields:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _own_annotations(cls):
    from annotationlib import get_annotations
    return get_annotations(cls, format=3)


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    cls.__module__
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            has_dataclass_bases = True
            for f in base_fields.values():
                found[f.name] = f
            if all_frozen_bases is None:
                all_frozen_bases = True
            base_frozen = getattr(base, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and base_frozen
            any_frozen_base = any_frozen_base or base_frozen
    annotations = _own_annotations(cls)
    own = []
    keyword_seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if keyword_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            keyword_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, found)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    in_init = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    real = [f for f in found.values() if f._field_type is _FIELD]
    standard = [f for f in in_init if f.init and not f.kw_only]
    methods = _Methods()
    if init:
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _add_init(methods, in_init, frozen, hasattr(cls, _POST_INIT_NAME), self_name, slots)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if repr:
        _add_repr(methods, [f for f in real if f.repr])
    compared = [f for f in real if f.compare]
    if eq:
        _add_eq(methods, compared)
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            _add_compare(methods, name, sign, compared)
    if frozen:
        for method in _make_frozen(cls, [f.name for f in real]):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')
    hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        _add_hash(methods, hashed)
    elif eq and not has_explicit_hash:
        if frozen:
            _add_hash(methods, hashed)
        else:
            cls.__hash__ = None
    methods.finish(cls, {f.name: f.type for f in in_init if f.init})
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(in_init)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple([f.name for f in standard]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, found)
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')


def _signature_text(every):
    parts = []
    star = False
    for keyword in (False, True):
        for f in every:
            if not f.init or bool(f.kw_only) != keyword:
                continue
            if keyword and not star:
                parts.append('*')
                star = True
            text = f'{f.name}: {_annotation_text(f.type)}'
            if f.default is not MISSING:
                text += f' = {f.default!r}'
            elif f.default_factory is not MISSING:
                text += f' = {_HAS_DEFAULT_FACTORY!r}'
            parts.append(text)
    return f"({', '.join(parts)})"


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        names = []
        if getattr(cls, '__weakrefoffset__', 0):
            names.append('__weakref__')
        if getattr(cls, '__dictoffset__', 0):
            names.append('__dict__')
        return names
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot, found):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in found.values() if f._field_type is _FIELD]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    slots = {}
    has_doc = False
    for name in names + (['__weakref__'] if weakref_slot else []):
        if name not in inherited:
            doc = getattr(found.get(name), 'doc', None)
            slots[name] = doc
            has_doc = has_doc or doc is not None
    namespace['__slots__'] = slots if has_doc else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _dataclass_setstate
    for value in new.__dict__.values():
        if isinstance(value, property):
            functions = (value.fget, value.fset, value.fdel)
        else:
            functions = (getattr(value, '__func__', value),)
        done = False
        for function in functions:
            while hasattr(function, '__wrapped__'):
                function = function.__wrapped__
            if _update_class_cell(function, cls, new):
                done = True
                break
        if done:
            break
    return new


def _update_class_cell(function, old, new):
    code = getattr(function, '__code__', None)
    if code is None or '__class__' not in code.co_freevars:
        return False
    cell = function.__closure__[code.co_freevars.index('__class__')]
    if cell.cell_contents is old:
        cell.cell_contents = new
        return True
    return False


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Adds the methods that follow from the annotated fields of a class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of one of its instances."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether the object is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len), type(is_dataclass), type,
                     range, property})


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, those of dataclasses inside as well."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return dict_factory([(f.name, _asdict_inner(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if kind is list:
        return [_asdict_inner(value, dict_factory) for value in obj]
    if kind is dict:
        return {_asdict_inner(key, dict_factory): _asdict_inner(value, dict_factory) for key, value in obj.items()}
    if issubclass(kind, tuple):
        values = [_asdict_inner(value, dict_factory) for value in obj]
        return kind(*values) if hasattr(kind, '_fields') else kind(values)
    if issubclass(kind, dict):
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in obj.items():
                result[_asdict_inner(key, dict_factory)] = _asdict_inner(value, dict_factory)
            return result
        return kind([(_asdict_inner(key, dict_factory), _asdict_inner(value, dict_factory)) for key, value in obj.items()])
    if issubclass(kind, list):
        return kind([_asdict_inner(value, dict_factory) for value in obj])
    import copy
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, those of dataclasses inside as well."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple):
        values = [_astuple_inner(value, tuple_factory) for value in obj]
        return kind(*values) if hasattr(obj, '_fields') else kind(values)
    if isinstance(obj, list):
        return kind([_astuple_inner(value, tuple_factory) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_astuple_inner(key, tuple_factory), _astuple_inner(value, tuple_factory)) for key, value in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return kind(pairs)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass):
    """Makes a dataclass of names, or of pairs or triples of name, type, field()."""
    import keyword
    import types
    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    if 'typing.Any' in annotations.values():
        try:
            import typing
            annotations = {name: typing.Any if isinstance(value, str) and value == 'typing.Any' else value for name, value in annotations.items()}
        except ImportError:
            pass

    def fill(target):
        target.update(namespace)
        target.update(defaults)
        target['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replaced(obj, changes)


def _replace(self, /, **changes):
    return _replaced(self, changes)


def _replaced(self, changes):
    for name, f in self.__dataclass_fields__.items():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if name in changes:
                raise TypeError(f'field {name} is declared with init=False, it cannot be specified with replace()')
        elif name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(self, name)
    return self.__class__(**changes)

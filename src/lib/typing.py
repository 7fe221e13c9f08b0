"""Names for annotations."""

from _typing import Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, Union
import collections.abc as _abc
from types import GenericAlias as _GenericAlias

TYPE_CHECKING = False


class _Special:
    """A form that only means something to a reader of annotations."""

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __getitem__(self, item):
        if self._getitem is None:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._getitem(self, item)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _GenericAlias):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, (tuple, list)):
        return '[' + ', '.join([_type_repr(each) for each in obj]) + ']'
    return repr(obj)


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            each = _parameters(arg)
        elif hasattr(arg, '__typing_subst__'):
            each = (arg,)
        else:
            each = getattr(arg, '__parameters__', ())
        for parameter in each:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


class _Alias:
    """A form with arguments: ClassVar[int], List[str]."""

    def __init__(self, origin, args, name):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)

    def __repr__(self):
        return f"typing.{self._name}[{', '.join([_type_repr(arg) for arg in self.__args__]) or '()'}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        if not self.__parameters__:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) != len(self.__parameters__):
            few = 'many' if len(items) > len(self.__parameters__) else 'few'
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, expected {len(self.__parameters__)}')
        bound = dict(zip(self.__parameters__, items))
        return type(self)(self.__origin__, tuple([_substitute(arg, bound) for arg in self.__args__]), self._name)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwds):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self!r}')
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        raise TypeError(f'Cannot subclass {self!r}')


def _substitute(arg, bound):
    if isinstance(arg, TypeVar):
        return bound.get(arg, arg)
    parameters = getattr(arg, '__parameters__', ())
    if parameters and not isinstance(arg, type):
        return arg[tuple([bound.get(each, each) for each in parameters])]
    return arg


def _argument(item):
    return type(None) if item is None else item


def _one(form, item):
    if isinstance(item, tuple):
        raise TypeError(f'{form!r} accepts only single type.')
    return _Alias(form, (_argument(item),), form._name)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return 'typing.Any'
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


ClassVar = _Special('ClassVar', _one)
Final = _Special('Final', _one)
Required = _Special('Required', _one)
NotRequired = _Special('NotRequired', _one)
ReadOnly = _Special('ReadOnly', _one)
TypeGuard = _Special('TypeGuard', _one)
TypeIs = _Special('TypeIs', _one)
Unpack = _Special('Unpack', _one)
Optional = _Special('Optional', lambda form, item: Union[item, None])
Concatenate = _Special('Concatenate', lambda form, item: _Alias(form, item if isinstance(item, tuple) else (item,), 'Concatenate'))
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
LiteralString = _Special('LiteralString')
TypeAlias = _Special('TypeAlias')


def _literal(form, item):
    values = []
    kinds = []
    for value in item if isinstance(item, tuple) else (item,):
        for each in value.__args__ if isinstance(value, _Alias) and value.__origin__ is Literal else (value,):
            if (type(each), each) not in kinds:
                kinds.append((type(each), each))
                values.append(each)
    return _LiteralAlias(form, tuple(values), 'Literal')


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(v), v) for v in self.__args__} == {(type(v), v) for v in other.__args__}

    def __hash__(self):
        return hash(frozenset([(type(v), v) for v in self.__args__]))


Literal = _Special('Literal', _literal)


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        _Alias.__init__(self, origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(each) for each in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        return _AnnotatedAlias(_substitute(self.__origin__, dict(zip(self.__parameters__, items))), self.__metadata__)


def _annotated(form, item):
    if not isinstance(item, tuple) or len(item) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    return _AnnotatedAlias(_argument(item[0]), tuple(item[1:]))


Annotated = _Special('Annotated', _annotated)


class _Named(_Special):
    """A capitalized name of a class: List, Iterable."""

    def __init__(self, name, origin):
        self._name = name
        self.__origin__ = origin
        self.__module__ = 'typing'

    def __getitem__(self, item):
        items = tuple([_argument(each) for each in (item if isinstance(item, tuple) else (item,))])
        return _Alias(self.__origin__, items, self._name)

    def __call__(self, *args, **kwds):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if args[0] is ...:
            return f'typing.Callable[..., {_type_repr(args[-1])}]'
        return f"typing.Callable[[{', '.join([_type_repr(arg) for arg in args[:-1]])}], {_type_repr(args[-1])}]"


class _CallableForm(_Named):
    def __getitem__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = item
        flat = tuple([_argument(arg) for arg in args]) if isinstance(args, (list, tuple)) else (args,)
        return _CallableAlias(self.__origin__, flat + (_argument(result),), 'Callable')


List = _Named('List', list)
Dict = _Named('Dict', dict)
Set = _Named('Set', set)
FrozenSet = _Named('FrozenSet', frozenset)
Tuple = _Named('Tuple', tuple)
Type = _Named('Type', type)
Callable = _CallableForm('Callable', _abc.Callable)
for _name in ('Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'Iterable', 'Iterator', 'Reversible', 'Container', 'Collection',
              'MutableSet', 'Mapping', 'MutableMapping', 'Sequence', 'MutableSequence', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView',
              'Generator', 'AsyncGenerator'):
    globals()[_name] = _Named(_name, getattr(_abc, _name))
AbstractSet = _Named('AbstractSet', _abc.Set)
Hashable = _Named('Hashable', _abc.Hashable)
Sized = _Named('Sized', _abc.Sized)
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)


def cast(typ, val):
    """The value, unchanged."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_origin(tp):
    """What an alias is an alias of."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, (_Alias, _Named, _GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    """The arguments of an alias."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_Alias, _GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(args) == 2 and args[0] is ...):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, Union):
        return tp.__args__
    return ()


def _evaluated(value, namespace, local):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return _evaluated(eval(value, namespace, local), namespace, local)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, evaluated; of a class with those of its bases."""
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns if globalns is not None else getattr(sys.modules.get(base.__module__), '__dict__', {})
            for name, value in (getattr(base, '__annotations__', None) or {}).items():
                hints[name] = _evaluated(value, names, localns if localns is not None else dict(vars(base)))
    else:
        names = globalns if globalns is not None else getattr(obj, '__globals__', None) or getattr(obj, '__dict__', {})
        for name, value in (getattr(obj, '__annotations__', None) or {}).items():
            hints[name] = _evaluated(value, names, localns)
    if not include_extras:
        hints = {name: value.__origin__ if isinstance(value, _AnnotatedAlias) else value for name, value in hints.items()}
    return hints


_overloads = {}


def overload(func):
    """One signature of several."""
    func = getattr(func, '__func__', func)
    _overloads.setdefault((func.__module__, func.__qualname__), {})[func.__code__.co_firstlineno] = func

    def _overload_dummy(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
                                  'should always be followed by an implementation that is not @overload-ed.')
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marker(name):
    def mark(obj):
        try:
            setattr(obj, name, True)
        except (AttributeError, TypeError):
            pass
        return obj
    return mark


final = _marker('__final__')
override = _marker('__override__')


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def dataclass_transform(**parameters):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = parameters
        return cls_or_fn
    return decorator


class NewType:
    """A name for values of a type that a checker keeps apart."""

    def __init__(self, name, tp):
        import sys
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, value, /):
        return value

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _own_annotations(namespace):
    annotate = namespace.get('__annotate__') or namespace.get('__annotate_func__')
    if '__annotations__' in namespace:
        return dict(namespace['__annotations__'])
    return dict(annotate(1)) if annotate is not None else {}


def _annotate(cls, types):
    try:
        cls.__annotations__ = types
    except AttributeError:
        pass


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        from collections import namedtuple
        types = _own_annotations(namespace)
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field {list(types)[len(defaults) - 1]}')
        made = namedtuple(name, list(types), defaults=defaults, module=namespace['__module__'])
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in types and key not in ('__module__', '__qualname__', '__annotations__', '__annotate__', '__annotate_func__',
                                                '__classcell__', '__orig_bases__', '__conditional_annotations__'):
                setattr(made, key, value)
        _annotate(made, types)
        made.__orig_bases__ = (NamedTuple,)
        return made


def NamedTuple(typename, fields, /):
    """A namedtuple with types."""
    from collections import namedtuple
    import sys
    pairs = list(fields)
    made = namedtuple(typename, [name for name, _ in pairs], module=sys._getframe(1).f_globals.get('__name__'))
    _annotate(made, {name: _argument(kind) for name, kind in pairs})
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)

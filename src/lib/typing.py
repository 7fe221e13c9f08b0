"""Names for annotations.

Here are the forms and the aliases, which make each other. The rest stands in modules of its own, which are loaded when one of their names is
asked for: _typing_functions, _typing_protocols, _typing_records (NamedTuple and TypedDict), _typing_hints (get_type_hints and its like) and
_typing_io.
"""

from _typing import Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, Union
from _typing import bind_parameters as _bind, collect_parameters as _collect, substitute as _substitute
import sys
from types import GenericAlias

__all__ = ['AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable',
           'BinaryIO', 'ByteString', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate', 'Container', 'ContextManager', 'Coroutine',
           'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView',
           'Iterable', 'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match', 'MutableMapping',
           'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault', 'NoReturn', 'NotRequired', 'Optional', 'OrderedDict',
           'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Protocol', 'ReadOnly', 'Required', 'Reversible', 'Self', 'Sequence', 'Set',
           'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound',
           'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple',
           'TypedDict', 'Union', 'Unpack', 'ValuesView', 'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform',
           'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol',
           'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload', 'override', 'reveal_type', 'runtime_checkable']

TYPE_CHECKING = False
Text = str

# The name of an old alias, the module and the class it stands for, and how many arguments it takes (-1: any number).
_ALIASES = (
    ('List', 'builtins', 'list', 1), ('Dict', 'builtins', 'dict', 2), ('Set', 'builtins', 'set', 1), ('FrozenSet', 'builtins', 'frozenset', 1),
    ('Type', 'builtins', 'type', 1), ('Tuple', 'builtins', 'tuple', -1), ('Callable', 'collections.abc', 'Callable', 2),
    ('Iterable', 'collections.abc', 'Iterable', 1), ('Iterator', 'collections.abc', 'Iterator', 1), ('Sequence', 'collections.abc', 'Sequence', 1),
    ('Mapping', 'collections.abc', 'Mapping', 2), ('MutableMapping', 'collections.abc', 'MutableMapping', 2),
    ('MutableSequence', 'collections.abc', 'MutableSequence', 1), ('AbstractSet', 'collections.abc', 'Set', 1),
    ('MutableSet', 'collections.abc', 'MutableSet', 1), ('Collection', 'collections.abc', 'Collection', 1),
    ('Container', 'collections.abc', 'Container', 1), ('Reversible', 'collections.abc', 'Reversible', 1), ('Sized', 'collections.abc', 'Sized', 0),
    ('Hashable', 'collections.abc', 'Hashable', 0), ('MappingView', 'collections.abc', 'MappingView', 1),
    ('KeysView', 'collections.abc', 'KeysView', 1), ('ItemsView', 'collections.abc', 'ItemsView', 2),
    ('ValuesView', 'collections.abc', 'ValuesView', 1), ('Generator', 'collections.abc', 'Generator', 3),
    ('Awaitable', 'collections.abc', 'Awaitable', 1), ('Coroutine', 'collections.abc', 'Coroutine', 3),
    ('AsyncIterable', 'collections.abc', 'AsyncIterable', 1), ('AsyncIterator', 'collections.abc', 'AsyncIterator', 1),
    ('AsyncGenerator', 'collections.abc', 'AsyncGenerator', 2), ('ByteString', 'collections.abc', 'ByteString', 0),
    ('Deque', 'collections', 'deque', 1), ('DefaultDict', 'collections', 'defaultdict', 2), ('OrderedDict', 'collections', 'OrderedDict', 2),
    ('Counter', 'collections', 'Counter', 1), ('ChainMap', 'collections', 'ChainMap', 2),
    ('ContextManager', 'contextlib', 'AbstractContextManager', 2), ('AsyncContextManager', 'contextlib', 'AbstractAsyncContextManager', 2),
    ('Pattern', 're', 'Pattern', 1), ('Match', 're', 'Match', 1))

# Where the other names are that are not made here.
_ELSEWHERE = (
    ('_typing_functions', ('cast', 'assert_type', 'assert_never', 'reveal_type', 'get_origin', 'get_args', 'overload', '_overload_dummy',
                           '_overload_registry', 'get_overloads', 'clear_overloads', 'final', 'override', 'dataclass_transform', 'NewType')),
    ('_typing_protocols', ('Protocol', 'runtime_checkable', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex',
                           'SupportsInt', 'SupportsRound', 'get_protocol_members', 'is_protocol', '_ProtocolMeta')),
    ('_typing_records', ('NamedTuple', 'NamedTupleMeta', 'TypedDict', '_TypedDictMeta', 'is_typeddict')),
    ('_typing_hints', ('get_type_hints', 'evaluate_forward_ref', '_evaluate_forward', 'no_type_check', 'no_type_check_decorator')),
    ('_typing_io', ('IO', 'TextIO', 'BinaryIO')),
    ('annotationlib', ('ForwardRef',)))


def __getattr__(name):
    for each, module, origin, count in _ALIASES:
        if each == name:
            value = _make_alias(name, module, origin, count)
            break
    else:
        for module, names in _ELSEWHERE:
            if name in names:
                value = getattr(__import__(module), name)
                break
        else:
            if name == 'AnyStr':
                value = TypeVar('AnyStr', bytes, str)
                value.__module__ = 'typing'
            else:
                raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})


def _make_alias(name, module, origin, count):
    try:
        __import__(module)
    except ModuleNotFoundError:
        # Without the module there are no such objects either: the alias stands for a class without instances.
        target = type(origin, (), {'__module__': module})
    else:
        target = getattr(sys.modules[module], origin)
    if name == 'Tuple':
        return _TupleType(target, -1, name)
    if name == 'Callable':
        return _CallableType(target, 2, name, inst=True)
    if name == 'ByteString':
        return _DeprecatedGenericAlias(target, 0, name, removal_version=(3, 17))
    defaults = ()
    if name == 'Generator':
        defaults = (type(None), type(None))
    elif name == 'AsyncGenerator':
        defaults = (type(None),)
    elif name == 'ContextManager' or name == 'AsyncContextManager':
        defaults = (Union[bool, None],)
    return _SpecialGenericAlias(target, count, name, defaults, inst=module != 'builtins')


# ---- checking arguments ----

def _convert(arg, module=None, special=False, owner=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        from annotationlib import ForwardRef
        return ForwardRef(arg, module=module, owner=owner, is_class=special)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, special=False, owner=None):
    """The argument as it is kept, unless it is a form that cannot be an argument."""
    arg = _convert(arg, module, special, owner)
    if isinstance(arg, type):
        if arg is Generic or getattr(arg, '_is_protocol', False) and arg.__module__ == 'typing' and arg.__name__ == 'Protocol':
            raise TypeError(f'Plain {arg} is not valid as type argument')
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin is Generic or not special and (origin is ClassVar or is_argument and origin is Final):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg
    if isinstance(arg, _SpecialForm):
        if arg._alone or special and (arg is ClassVar or arg is Final):
            return arg
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    if type(arg).__name__ == 'ForwardRef' and not special:
        arg.__forward_code__
    return arg


def _type_repr(obj):
    if isinstance(obj, tuple):
        return '[' + ', '.join([_type_repr(each) for each in obj]) + ']'
    if isinstance(obj, type) and type(obj) is not GenericAlias or type(obj).__name__ in ('function', 'builtin_function_or_method'):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if isinstance(obj, list):
        return '[' + ', '.join([_type_repr(each) for each in obj]) + ']'
    return '...' if obj is Ellipsis else repr(obj)


def _all_repr(args):
    return ', '.join([_type_repr(arg) for arg in args])


def _check_count(shown, items, count, least=None):
    if len(items) == count:
        return
    if least is None:
        least = count
    if len(items) > count or len(items) < least:
        amount = 'many' if len(items) > count else 'few'
        wanted = f'at least {least}' if least != count else str(count)
        raise TypeError(f'Too {amount} arguments for {shown}; actual {len(items)}, expected {wanted}')


def _flatten(items):
    """Unpacked tuples of a known length are their items."""
    flat = []
    for item in items:
        inside = getattr(item, '__typing_unpacked_tuple_args__', None)
        if inside is not None and not (inside and inside[-1] is Ellipsis):
            flat.extend(inside)
        else:
            flat.append(item)
    return flat


def _distinct(values):
    """The values without repetitions, each type apart."""
    found = []
    for value in values:
        for other in found:
            if type(other) is type(value) and other == value:
                break
        else:
            found.append(value)
    return tuple(found)


# ---- forms ----

class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError('Cannot subclass special typing classes')


# A form that means something to a reader of annotations; some take arguments.
class _SpecialForm(_Final, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem', '_alone')

    def __init__(self, name, getitem=None, alone=False, doc=None):
        self._name = name
        self._getitem = getitem
        self._alone = alone
        self.__doc__ = doc

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        return self._getitem(self, *(parameters if isinstance(parameters, tuple) else (parameters,)))


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _single(form, parameters):
    item = _type_check(parameters, f'{form} accepts only single type.', special=True)
    return _GenericAlias(form, (item,))


def _single_argument(form, parameters):
    item = _type_check(parameters, f'{form} accepts only single type.')
    return _GenericAlias(form, (item,))


def _single_key(form, parameters):
    item = _type_check(parameters, f'{form._name} accepts only a single type.')
    return _GenericAlias(form, (item,))


def _optional(form, parameters):
    return Union[_type_check(parameters, f'{form} requires a single type.'), None]


def _literal(form, *parameters):
    values = []
    for parameter in parameters:
        if isinstance(parameter, _LiteralGenericAlias):
            values.extend(parameter.__args__)
        else:
            values.append(parameter)
    try:
        for value in values:
            hash(value)
    except TypeError:
        return _LiteralGenericAlias(form, tuple(values))
    return _LiteralGenericAlias(form, _distinct(values))


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    last = parameters[-1]
    if not (last is Ellipsis or isinstance(last, ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(form, tuple([_type_check(each, message) for each in parameters[:-1]]) + (last,))


def _annotated(form, *parameters):
    if len(parameters) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    first = parameters[0]
    if _is_unpacked_parameter(first):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(first, 'Annotated[t, ...]: t must be a type.', special=True)
    return _AnnotatedAlias(origin, tuple(parameters[1:]))


def _is_unpacked_parameter(item):
    return not isinstance(item, type) and getattr(item, '__typing_is_unpacked_typevartuple__', False) is True


def _unpack(form, parameters):
    return _UnpackGenericAlias(form, (_type_check(parameters, f'{form} accepts only single type.'),))


NoReturn = _SpecialForm('NoReturn', alone=True)
Never = _SpecialForm('Never', alone=True)
Self = _SpecialForm('Self', alone=True)
LiteralString = _SpecialForm('LiteralString', alone=True)
TypeAlias = _SpecialForm('TypeAlias', alone=True)
ClassVar = _SpecialForm('ClassVar', _single)
Final = _SpecialForm('Final', _single)
Optional = _SpecialForm('Optional', _optional)
Literal = _TypedCacheSpecialForm('Literal', _literal)
Concatenate = _SpecialForm('Concatenate', _concatenate)
TypeGuard = _SpecialForm('TypeGuard', _single_argument)
TypeIs = _SpecialForm('TypeIs', _single_argument)
Required = _SpecialForm('Required', _single_key)
NotRequired = _SpecialForm('NotRequired', _single_key)
ReadOnly = _SpecialForm('ReadOnly', _single_key)
Unpack = _SpecialForm('Unpack', _unpack)
Annotated = _TypedCacheSpecialForm('Annotated', _annotated)


# ---- aliases ----

_OWN_ATTRIBUTES = ('_name', '_inst', '_nparams', '_paramspec_tvars', '_typevar_types', '_defaults', '_removal_version')


class _BaseGenericAlias(_Final, _root=True):
    """Something that stands for a class; attributes are those of the class."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot instantiate {self.__origin__!r}')
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = () if self.__origin__ in bases else (self.__origin__,)
        later = bases[bases.index(self) + 1:]
        if any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic) for base in later):
            return entries
        return *entries, Generic

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not (attr.startswith('__') and attr.endswith('__')):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if attr.startswith('__') and attr.endswith('__') or attr in _OWN_ATTRIBUTES:
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        inherited = [attr for attr in dir(self.__origin__) if not (attr.startswith('__') and attr.endswith('__'))]
        return list(set(super().__dir__() + inherited))


class _GenericAlias(_BaseGenericAlias, _root=True):
    # A form or a class with arguments: ClassVar[int], List[str], User[int].

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect(args)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    def __getitem__(self, args):
        if self.__origin__ is Generic or getattr(self.__origin__, '_is_protocol', False) and self.__origin__.__name__ == 'Protocol':
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        args = args if isinstance(args, tuple) else (args,)
        message = 'Parameters to generic types must be types.'
        args = tuple(_flatten([_convert(arg) for arg in args]))
        bound = _bind(self, self.__parameters__, args)
        for parameter, item in bound.items():
            if isinstance(parameter, TypeVar):
                _type_check(item, message)
        return self.copy_with(self._substituted(bound))

    def _substituted(self, bound):
        return _substitute(self.__args__, bound)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f"{name}[{_all_repr(self.__args__) or '()'}]"

    def __reduce__(self):
        import operator
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if 'Protocol' in globals() and Protocol in bases:
                return ()
            later = bases[bases.index(self) + 1:]
            if any([isinstance(base, _BaseGenericAlias) and base is not self for base in later]):
                return ()  # Generic comes with that one
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """A capitalized name of a class, without arguments: List, Iterable."""

    def __init__(self, origin, nparams, name, defaults=(), inst=False):
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults
        module = origin.__module__
        self.__doc__ = f'A generic version of {origin.__qualname__ if module == "builtins" else f"{module}.{origin.__qualname__}"}.'
        self.__module__ = 'typing'

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        message = 'Parameters to generic types must be types.'
        parameters = tuple([_type_check(each, message) for each in parameters])
        count = self._nparams
        if count == 0 and parameters:
            raise TypeError(f'{self} is not a generic class')
        _check_count(self, parameters, count, count - len(self._defaults))
        missing = count - len(parameters)
        if missing:
            parameters += self._defaults[-missing:]
        return self.copy_with(parameters)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, name, *, removal_version, inst=False):
        super().__init__(origin, nparams, name, inst=inst)
        self._removal_version = removal_version


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is Ellipsis:
            message = 'Tuple[t, ...]: t must be a type.'
            return self.copy_with(tuple([_type_check(each, message) for each in parameters[:-1]]) + (Ellipsis,))
        message = 'Tuple[t0, t1, ...]: each t must be a type.'
        return self.copy_with(tuple([_type_check(each, message) for each in parameters]))


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameters(args[0]):
            return super().__repr__()
        return f'typing.Callable[[{_all_repr(args[:-1])}], {_type_repr(args[-1])}]'

    def _substituted(self, bound):
        args = self.__args__
        first = args[0]
        if len(args) != 2 or not _is_parameters(first):
            return _substitute(args, bound)
        if isinstance(first, ParamSpec):
            first = bound[first]
            if not _is_parameters(first) and not isinstance(first, (list, tuple)):
                raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {first}')
        elif isinstance(first, _ConcatenateGenericAlias):
            first = first._with(bound)
        result = _substitute(args[1:], bound)
        return (tuple(first) if isinstance(first, (list, tuple)) else (first,)) + result

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and _is_parameters(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


def _is_parameters(arg):
    return arg is Ellipsis or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=True)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = parameters
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is Ellipsis:
            return self.copy_with((Ellipsis, result))
        if not isinstance(args, (list, tuple)):
            args = (args,)
        return self.copy_with(tuple([_convert(arg) for arg in args]) + (result,))


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, args, inst=inst, name=name)
        self.__parameters__ = ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        mine, others = self.__args__, other.__args__
        if len(mine) != len(others):
            return False
        return len(_distinct(mine + others)) == len(mine)

    def __hash__(self):
        return hash(frozenset([(each, type(each)) for each in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{_all_repr(self.__args__) or '()'}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def _with(self, bound):
        """What it is with the parameters bound: a tuple when the last one became a list."""
        args = self.__args__
        last = args[-1]
        if isinstance(last, ParamSpec):
            last = bound[last]
            if not _is_parameters(last) and not isinstance(last, (list, tuple)):
                last = (last,)
        first = _substitute(args[:-1], bound)
        if isinstance(last, (list, tuple)):
            return first + tuple(last)
        if isinstance(last, _ConcatenateGenericAlias):
            return self.copy_with(first + last.__args__)
        return self.copy_with(first + (last,))

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        return self._with(_bind(self, self.__parameters__, args))


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return 'typing.Unpack[' + _type_repr(self.__args__[0]) + ']'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg = self.__args__[0]
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(each) for each in self.__metadata__])}]"

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type) and hasattr(origin, '__mro_entries__'):
            return origin.__mro_entries__(tuple([origin if base is self else base for base in bases]))
        return (origin,)


def _subscript(cls, args):
    """User[int]: called for subclasses of Generic, whose parameters were bound to these."""
    message = 'Parameters to generic types must be types.'
    return _GenericAlias(cls, tuple([tuple([_convert(each) for each in arg]) if isinstance(arg, tuple) else _convert(arg) for arg in args]))

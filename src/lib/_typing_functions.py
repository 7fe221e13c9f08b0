"""The functions of typing that give back what they are given, ask an alias what it is, or keep a register; NewType."""

import sys
from types import GenericAlias
from typing import (
    Annotated, Generic, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, Union, Unpack, _AnnotatedAlias, _BaseGenericAlias, _GenericAlias, _is_parameters)

__name__ = 'typing'


def cast(typ, val):
    """The value, unchanged."""
    return val


def assert_type(val, typ, /):
    """The value, unchanged; a type checker makes sure that it has the type."""
    return val


def assert_never(arg, /):
    """Tells a type checker that a line is never reached; raises when it is."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """Shows the type of a value; the value."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def get_origin(tp):
    """What an alias is an alias of, or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        origin = tp.__origin__
        return Unpack if isinstance(origin, TypeVarTuple) else origin
    if isinstance(tp, Union):
        return Union
    return Generic if tp is Generic else None


def get_args(tp):
    """The arguments of an alias."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        if isinstance(tp.__origin__, TypeVarTuple):
            return (tp.__origin__,)
        args = tp.__args__
        origin = tp.__origin__
        if getattr(origin, '__name__', None) == 'Callable' and getattr(origin, '__module__', None) == 'collections.abc':
            if not (len(args) == 2 and _is_parameters(args[0])):
                args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, Union):
        return tp.__args__
    return ()


_overload_registry = {}


def overload(func):
    """One signature of several that a function has."""
    inner = getattr(func, '__func__', func)
    try:
        _overload_registry.setdefault((inner.__module__, inner.__qualname__), {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should '
                              'always be followed by an implementation that is not @overload-ed.')


def get_overloads(func):
    """The signatures that were given for a function."""
    func = getattr(func, '__func__', func)
    return list(_overload_registry.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    """Forgets all signatures."""
    _overload_registry.clear()


def final(f):
    """Says that a class is not to be derived from, or a method not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Says that a method overrides one of a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Says that a decorator, class or metaclass does what dataclass does."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
                                             'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


class NewType:
    """A name for values of a type that a type checker keeps apart."""

    def __init__(self, name, tp):
        self.__supertype__ = tp
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1] if '.' in name else name
        module = sys._getframe(1).f_globals.get('__name__')
        if module != 'typing':
            self.__module__ = module

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        base = self.__name__

        class Refusal:
            def __init_subclass__(cls):
                meant = f'{cls.__name__} = NewType({cls.__name__!r}, {base})'
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{meant}`')
        return (Refusal,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

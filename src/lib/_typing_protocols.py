"""typing.Protocol: classes that say what others have to have."""

import abc
import typing

__name__ = 'typing'

# What every class has, so that it cannot be a member of a protocol.
_EXCLUDED = ('__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
             '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
             '__annotate__', '__annotate_func__', '__annotations_cache__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
             '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '__qualname__', '__final__')

# Abstract classes that protocols may be derived from.
_ALLOWED = (
    ('collections.abc', ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized', 'Container',
                         'Collection', 'Reversible', 'Buffer')),
    ('contextlib', ('AbstractContextManager', 'AbstractAsyncContextManager')),
    ('io', ('Reader', 'Writer')), ('os', ('PathLike',)))


def _own_annotations(cls):
    from annotationlib import get_annotations
    try:
        return get_annotations(cls, format=3)
    except Exception:
        return {}


def _members(cls):
    """The names that a protocol asks for."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        names = list(base.__dict__)
        if '__annotate_func__' in base.__dict__ or '__annotate__' in base.__dict__ or '__annotations_cache__' in base.__dict__:
            names.extend(_own_annotations(base))
        for name in names:
            if not name.startswith('_abc_') and name not in _EXCLUDED:
                found.add(name)
    return found


def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__ of a protocol without one: the class itself cannot be called; a class derived from it gets the next __init__."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is _no_init_or_replace_init:
        inits = [base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__]
        cls.__init__ = next(init for init in inits if init is not _no_init_or_replace_init)  # there is object's
        cls.__init__(self, *args, **kwargs)


def _static_attribute(obj, name):
    """Whether an attribute is there, found without calling anything; and it."""
    cls = type(obj)
    own = None
    try:
        own = object.__getattribute__(obj, '__dict__')
    except AttributeError:
        pass
    mro = obj.__mro__ if isinstance(obj, type) else ()
    if own is not None and not mro and name in own:
        return True, own[name]
    for base in mro + cls.__mro__:
        if name in base.__dict__:
            value = base.__dict__[name]
            if type(value).__name__ == 'member_descriptor' and not mro:
                try:
                    return True, value.__get__(obj, cls)
                except AttributeError:
                    return False, None
            return True, value
    return False, None


def _allow_reckless_class_checks():
    """Whether the check is asked for by abc or functools, which look at every class there is."""
    import sys
    return sys._getframe(2).f_globals.get('__name__') in ('abc', '_py_abc', 'functools', None)


def _non_methods(cls):
    found = cls.__dict__.get('__non_callable_proto_members__')
    if found is None:
        found = set()
        for name in cls.__protocol_attrs__:
            try:
                member = getattr(cls, name, None)
            except Exception as error:
                raise TypeError(f'Failed to determine whether protocol member {name!r} is a method member') from error
            if not callable(member):
                found.add(name)
        cls.__non_callable_proto_members__ = found
    return found


class _ProtocolMeta(abc.ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name == 'Protocol' and bases == (typing.Generic,):
            pass
        elif any([base.__name__ == 'Protocol' and base.__module__ == 'typing' for base in bases]):
            for base in bases:
                if base is object or base is typing.Generic or getattr(base, '_is_protocol', False):
                    continue
                for module, names in _ALLOWED:
                    if base.__module__ == module and base.__name__ in names:
                        break
                else:
                    raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _members(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _allow_reckless_class_checks():
            if not getattr(cls, '_is_runtime_protocol', False):
                _check_type_argument(other)
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            if _non_methods(cls) and cls.__subclasshook__.__func__ is _proto_hook:
                _check_type_argument(other)
                names = ', '.join([repr(each) for each in sorted(_non_methods(cls))])
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {names}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _allow_reckless_class_checks():
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        fields = _non_methods(cls)
        for name in cls.__protocol_attrs__:
            there, value = _static_attribute(instance, name)
            if not there or value is None and name not in fields:
                return False
        return True


def _check_type_argument(other):
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')


def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if getattr(other, '_is_protocol', False) and name in _own_annotations(base):
                break
        else:
            return NotImplemented
    return True


class Protocol(typing.Generic, metaclass=_ProtocolMeta):
    """The base of classes whose members another class has to have, to count as a subclass for a type checker."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Lets isinstance() be used with a protocol; it looks at which attributes are there."""
    _check_type_argument(cls)
    if not (issubclass(cls, typing.Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    _non_methods(cls)
    return cls


def is_protocol(tp, /):
    """Whether it is a protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names of a protocol's members."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


@runtime_checkable
class SupportsInt(Protocol):
    """Has __int__."""
    __slots__ = ()

    @abc.abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """Has __float__."""
    __slots__ = ()

    @abc.abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    """Has __complex__."""
    __slots__ = ()

    @abc.abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """Has __bytes__."""
    __slots__ = ()

    @abc.abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """Has __index__."""
    __slots__ = ()

    @abc.abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs[T](Protocol):
    """Has __abs__, which returns a T."""
    __slots__ = ()

    @abc.abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound[T](Protocol):
    """Has __round__, which returns a T."""
    __slots__ = ()

    @abc.abstractmethod
    def __round__(self, ndigits=0):
        pass

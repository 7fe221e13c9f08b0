"""Names for the builtin types that have no builtin name, and tools for making classes."""

__all__ = ['new_class', 'resolve_bases', 'prepare_class', 'get_original_bases', 'FunctionType', 'LambdaType', 'CodeType', 'MappingProxyType',
           'SimpleNamespace', 'CellType', 'GeneratorType', 'CoroutineType', 'AsyncGeneratorType', 'MethodType', 'BuiltinFunctionType',
           'BuiltinMethodType', 'WrapperDescriptorType', 'MethodWrapperType', 'MethodDescriptorType', 'ClassMethodDescriptorType', 'ModuleType',
           'TracebackType', 'FrameType', 'GetSetDescriptorType', 'MemberDescriptorType', 'DynamicClassAttribute', 'coroutine', 'GenericAlias',
           'UnionType', 'EllipsisType', 'NoneType', 'NotImplementedType', 'CapsuleType']

from _types import (AsyncGeneratorType, BuiltinFunctionType, CellType, ClassMethodDescriptorType, CodeType, CoroutineType, EllipsisType, FrameType,
                    FunctionType, GeneratorType, GenericAlias, GetSetDescriptorType, MappingProxyType, MemberDescriptorType, MethodDescriptorType,
                    MethodType, MethodWrapperType, ModuleType, NoneType, NotImplementedType, SimpleNamespace, TracebackType, UnionType,
                    WrapperDescriptorType)

LambdaType = FunctionType
BuiltinMethodType = BuiltinFunctionType


def _no_capsules(cls, *args, **kwargs):
    raise TypeError("cannot create 'PyCapsule' instances")


CapsuleType = type('PyCapsule', (), {'__module__': 'builtins', '__new__': _no_capsules, '__slots__': ()})


def new_class(name, bases=(), kwds=None, exec_body=None):
    parents = resolve_bases(bases)
    metaclass, body, keywords = prepare_class(name, parents, kwds)
    if exec_body is not None:
        exec_body(body)
    if parents is not bases:
        body['__orig_bases__'] = bases
    return metaclass(name, parents, body, **keywords)


def resolve_bases(bases):
    result = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            result.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        changed = True
        result.extend(entries)
    return tuple(result) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = {} if kwds is None else dict(kwds)
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            candidate = type(base)
            if issubclass(meta, candidate):
                continue
            if not issubclass(candidate, meta):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
            meta = candidate
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}') from None


class DynamicClassAttribute:
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or (fget.__doc__ if fget else None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            raise AttributeError('unreadable attribute')
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self

    def __set__(self, instance, value):
        change = self.fset
        if change is None:
            raise AttributeError("can't set attribute")
        change(instance, value)

    def __delete__(self, instance):
        remove = self.fdel
        if remove is None:
            raise AttributeError("can't delete attribute")
        remove(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


_IS_GENERATOR, _IS_COROUTINE, _IS_ITERABLE_COROUTINE = 0x20, 0x80, 0x100  # in co_flags


def _asked_inside(attribute):
    return property(lambda self: getattr(self._generator, attribute))


class _GeneratorWrapper:
    """Lets be awaited what a function gave that is a generator of another kind than Python's own."""

    gi_code = cr_code = _asked_inside('gi_code')
    gi_frame = cr_frame = _asked_inside('gi_frame')
    gi_running = cr_running = _asked_inside('gi_running')
    gi_yieldfrom = cr_await = _asked_inside('gi_yieldfrom')

    def __init__(self, generator):
        self._generator = generator
        for name in '__name__', '__qualname__':
            setattr(self, name, getattr(generator, name, None))

    def __await__(self):
        inside = self._generator
        return inside if type(inside) is GeneratorType else self

    __iter__ = __await__

    def __next__(self):
        return next(self._generator)

    def send(self, value):
        return self._generator.send(value)

    def throw(self, exception, *more):
        return self._generator.throw(exception, *more)

    def close(self):
        return self._generator.close()


def _awaitable(made):
    """What a function gave, wrapped if it can only be awaited so."""
    from collections.abc import Coroutine, Generator
    if isinstance(made, Coroutine) or not isinstance(made, Generator):
        return made
    iterable = type(made) is GeneratorType and made.gi_code.co_flags & _IS_ITERABLE_COROUTINE
    return made if iterable else _GeneratorWrapper(made)


def coroutine(func):
    """Lets the generators that a function makes be awaited."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    code = func.__code__ if type(func) is FunctionType else None
    if code and code.co_flags & (_IS_COROUTINE | _IS_ITERABLE_COROUTINE):
        return func
    if code and code.co_flags & _IS_GENERATOR:
        func.__code__ = code.replace(co_flags=code.co_flags | _IS_ITERABLE_COROUTINE)
        return func
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        return _awaitable(func(*args, **kwargs))
    return wrapped

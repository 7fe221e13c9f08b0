"""Copies, shallow and deep."""

import types
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """An object could not be copied."""


error = Error

_atomic = frozenset({
    types.NoneType, int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, types.BuiltinFunctionType,
    types.EllipsisType, types.NotImplementedType, types.FunctionType, types.CodeType, super})
_atomic_deep = (_atomic - {tuple, frozenset, slice, super}) | {types.BuiltinMethodType}
try:
    from _weakref import ref as _ref
except ImportError:
    _ref = None
if _ref is not None:
    _atomic |= {_ref}
    _atomic_deep |= {_ref}
_copied = frozenset({list, dict, set, bytearray})


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _copied:
        return x.copy()
    if cls in _atomic:
        return x
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        reduced = reductor(x)
    else:
        reductor = getattr(x, '__reduce_ex__', None)
        if reductor is not None:
            reduced = reductor(4)
        else:
            reductor = getattr(x, '__reduce__', None)
            if not reductor:
                raise Error(f'un(shallow)copyable object of type {cls}')
            reduced = reductor()
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


_nothing = object()


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents. The memo keeps what has been copied already."""
    cls = type(x)
    if cls in _atomic_deep:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        found = memo.get(key, _nothing)
        if found is not _nothing:
            return found
    copier = _deep_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            reductor = dispatch_table.get(cls)
            if reductor:
                reduced = reductor(x)
            else:
                reductor = getattr(x, '__reduce_ex__', None)
                if reductor is not None:
                    reduced = reductor(4)
                else:
                    reductor = getattr(x, '__reduce__', None)
                    if not reductor:
                        raise Error(f'un(deep)copyable object of type {cls}')
                    reduced = reductor()
            if isinstance(reduced, str):
                y = x
            else:
                y = _reconstruct(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    """The memo has the ids of what it copied: they must not be reused meanwhile."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    found = memo.get(id(x), _nothing)
    if found is not _nothing:
        return found
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, types.MethodType: _deepcopy_method}


def _set_state(y, state):
    """Gives a new object its state: as its class wants it, or else attributes of its __dict__, with those of its slots beside them in a pair."""
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if attributes is not None:
        y.__dict__.update(attributes)
    if slots is not None:
        for name in slots:
            setattr(y, name, slots[name])


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """A copy of the object with some of its fields changed."""
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return func(obj, **changes)

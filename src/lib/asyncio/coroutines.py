"""Telling coroutines."""

__all__ = ('iscoroutinefunction', 'iscoroutine')

import types


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    while isinstance(func, types.MethodType):
        func = func.__func__
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x180)


def iscoroutine(obj):
    """Whether it is a coroutine."""
    return isinstance(obj, types.CoroutineType) or (hasattr(obj, 'send') and hasattr(obj, 'throw') and hasattr(obj, 'close') and hasattr(obj, '__await__'))

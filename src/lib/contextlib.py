"""Tools for the with statement."""

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager', 'AbstractAsyncContextManager',
           'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout', 'redirect_stderr', 'suppress', 'aclosing', 'chdir']

import abc
from functools import wraps as _wraps
from types import GenericAlias as _GenericAlias, MethodType as _MethodType


class AbstractContextManager(abc.ABC):
    """Has __enter__, which returns the object itself, and __exit__, which has to be written."""

    __class_getitem__ = classmethod(_GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return abc._has_methods(other, '__enter__', '__exit__')
        return NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """The same for async with."""

    __class_getitem__ = classmethod(_GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager:
            return abc._has_methods(other, '__aenter__', '__aexit__')
        return NotImplemented


class ContextDecorator:
    """Makes a context manager usable as a decorator too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    """Makes an asynchronous context manager usable as a decorator of coroutine functions."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner


def _is_of_the_block(error, value, traceback, wrapped):
    """Whether what left the generator is the exception of the block: itself, or as the cause of the RuntimeError that a generator makes of the
    exceptions `wrapped`. It goes on with the traceback it had."""
    if error is not value:
        if not (isinstance(error, RuntimeError) and isinstance(value, wrapped) and error.__cause__ is value):
            return False
    value.__traceback__ = traceback
    return True


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def _start(self):
        """The generator, at its beginning; what it was made of is not needed any more."""
        del self.args, self.kwds, self.func
        return self.gen


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """A context manager made of a generator function."""

    def __enter__(self):
        try:
            return next(self._start())
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        generator = self.gen
        complaint = "generator didn't stop"
        if typ is None:
            try:
                next(generator)
            except StopIteration:
                return False
        else:
            complaint += ' after throw()'
            if value is None:
                value = typ()
            try:
                generator.throw(value)
            except StopIteration as end:
                return end is not value
            except BaseException as error:
                if _is_of_the_block(error, value, traceback, StopIteration):
                    return False
                raise
        try:
            raise RuntimeError(complaint)
        finally:
            generator.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager made of an asynchronous generator function."""

    async def __aenter__(self):
        try:
            return await anext(self._start())
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        generator = self.gen
        complaint = "generator didn't stop"
        if typ is None:
            try:
                await anext(generator)
            except StopAsyncIteration:
                return False
        else:
            complaint += ' after athrow()'
            if value is None:
                value = typ()
            try:
                await generator.athrow(value)
            except StopAsyncIteration as end:
                return end is not value
            except BaseException as error:
                if _is_of_the_block(error, value, traceback, (StopIteration, StopAsyncIteration)):
                    return False
                raise
        try:
            raise RuntimeError(complaint)
        finally:
            await generator.aclose()


def contextmanager(func):
    """Turns a generator function with one yield into a maker of context managers."""
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    """Turns an asynchronous generator function with one yield into a maker of asynchronous context managers."""
    @_wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    """Closes the thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits aclose() of the thing at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    """Puts a file in the place of one of sys's. It may be entered again meanwhile, so what it replaced is a stack."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._replaced = []

    def __enter__(self):
        import sys
        target = self._new_target
        self._replaced.append(getattr(sys, self._stream))
        setattr(sys, self._stream, target)
        return target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        before = self._replaced.pop()
        setattr(sys, self._stream, before)


class redirect_stdout(_RedirectStream):
    """Makes sys.stdout another file for a while."""

    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    """Makes sys.stderr another file for a while."""

    _stream = 'stderr'


class suppress(AbstractContextManager):
    """Swallows the exceptions named."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class _BaseExitStack:
    """The callbacks of an exit stack: pairs of whether it is a plain call and what to call with the three details of an exception."""

    def __init__(self):
        self._exit_callbacks = []

    def _register(self, is_sync, exit, name):
        """Registers an object's method of that name, or if there is none the object itself. Returns the object."""
        method = getattr(type(exit), name, None)
        self._exit_callbacks.append((is_sync, exit if method is None else _MethodType(method, exit)))
        return exit

    def pop_all(self):
        """Moves the callbacks to a new stack."""
        new_stack = type(self)()
        new_stack._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return new_stack

    def push(self, exit):
        """Registers an __exit__ method, a context manager's or a bare function. Returns what was given."""
        return self._register(True, exit, '__exit__')

    def enter_context(self, cm):
        """Enters the context manager and exits it with the stack."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"{_class_name(cls)!r} object does not support the context manager protocol") from None
        result = enter(cm)
        self._exit_callbacks.append((True, _MethodType(exit, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Registers a call to make at the end."""
        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, _exit_wrapper))
        return callback


class _Unwinding:
    """Where an exit stack stands while it calls its callbacks: the exception on its way, and whether one of them was swallowed."""

    __slots__ = ('exc', 'outer', 'received', 'suppressed', 'pending')

    def __init__(self, exc):
        import sys
        self.exc = exc
        self.outer = sys.exception()
        self.received = exc is not None
        self.suppressed = self.pending = False

    def details(self):
        exc = self.exc
        return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)

    def swallow(self):
        self.exc = None
        self.suppressed = True
        self.pending = False

    def replace(self, new):
        _fix_context(new, self.exc, self.outer)
        self.exc = new
        self.pending = True


def _class_name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def _fix_context(new, old, frame_exc):
    """The context of an exception of a callback: as if the with statements were nested."""
    context = new.__context__
    while context is not None and context is not old:
        if context is frame_exc:
            new.__context__ = old
            return
        new, context = context, context.__context__


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Context managers and callbacks, as many as it takes, exited in reverse order."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                if callback(*unwinding.details()):
                    unwinding.swallow()
            except BaseException as new:
                unwinding.replace(new)
        if unwinding.pending:
            exc = unwinding.exc
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context
        return unwinding.received and unwinding.suppressed

    def close(self):
        """Exits everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """The same, with asynchronous ones among them."""

    async def enter_async_context(self, cm):
        """Enters the asynchronous context manager and exits it with the stack."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{_class_name(cls)}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self._exit_callbacks.append((False, _MethodType(exit, cm)))
        return result

    def push_async_exit(self, exit):
        """Registers an __aexit__ method, a context manager's or a bare coroutine function."""
        return self._register(False, exit, '__aexit__')

    def push_async_callback(self, callback, /, *args, **kwds):
        """Registers a coroutine function to call at the end."""
        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, _exit_wrapper))
        return callback

    async def aclose(self):
        """Exits everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                answer = callback(*unwinding.details())
                if answer if is_sync else await answer:
                    unwinding.swallow()
            except BaseException as new:
                unwinding.replace(new)
        if unwinding.pending:
            exc = unwinding.exc
            context = exc.__context__
            try:
                raise exc
            finally:
                exc.__context__ = context
        return unwinding.received and unwinding.suppressed


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing, and gives what it was given."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Changes the working directory for a while."""

    def __init__(self, path):
        self.path = path
        self._left = []

    def __enter__(self):
        import os
        self._left.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._left.pop())

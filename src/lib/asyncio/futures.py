"""Results that are still to come."""

__all__ = ('Future', 'wrap_future', 'isfuture')

from . import events
from .exceptions import CancelledError, InvalidStateError
from types import GenericAlias

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    """Whether the object is a Future, or behaves like one."""
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def wrap_future(future, *, loop=None):
    """The future itself: there are no others here."""
    if isfuture(future):
        return future
    raise AssertionError(f'concurrent.futures.Future is expected, got {future!r}')


class Future:
    """A result that is still to come."""

    _state = _PENDING
    _result = None
    _exception = None
    _loop = None
    _cancel_message = None
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    __class_getitem__ = classmethod(GenericAlias)

    def _info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            info.append(f'exception={self._exception!r}' if self._exception is not None else f'result={self._result!r}')
        return info

    def __repr__(self):
        return f"<{self.__class__.__name__} {' '.join(self._info())}>"

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        """Cancels it and schedules its callbacks; False when it is done already."""
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        self._callbacks = []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        """The result; raises what the future failed with."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            raise self._exception.with_traceback(self._traceback)
        return self._result

    def exception(self):
        """What the future failed with, or None."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Calls fn(future) once it is done."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        """Takes a callback back; how many times it was there."""
        kept = [each for each in self._callbacks if each != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            new = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            new.__cause__ = exception
            new.__context__ = exception
            exception = new
        self._exception = exception
        self._traceback = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()

    def __await__(self):
        if self.done():
            return self.result()
        self._asyncio_future_blocking = True
        yield self
        if self.done():
            return self.result()
        raise RuntimeError("await wasn't used with future")

    __iter__ = __await__

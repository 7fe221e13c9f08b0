"""Tasks: coroutines that run by themselves, and waiting for several of them."""

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed', 'sleep', 'gather',
           'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks', 'eager_task_factory', 'create_eager_task_factory')

import _event_loop
from . import coroutines, events, exceptions, futures, timeouts

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_names = 0
_current_tasks = {}


def _next_name():
    global _names
    _names += 1
    return f'Task-{_names}'


def current_task(loop=None):
    """The task that is running, or None."""
    if loop is None:
        loop = events.get_running_loop()
    return _current_tasks.get(id(loop))


def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    loop._tasks = [task for task in loop._tasks if not task.done()]
    return set(loop._tasks)


class Task(futures.Future):
    """A coroutine that runs by itself."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False, _started_with=None):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = _next_name() if name is None else str(name)
        self._coro = coro
        self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks.append(self)
        if len(self._loop._tasks) > 1000:
            all_tasks(self._loop)
        if _started_with is None:
            self._loop.call_soon(self._step)
        else:
            self._wait_for(_started_with)

    def _info(self):
        info = super()._info()
        if self.cancelling() and not self.done():
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        info.insert(2, f'coro=<{self._coro.__qualname__}()>')
        return info

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        """Has CancelledError raised in the coroutine; False when it is done already."""
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiter is not None:
            if futures.isfuture(self._waiter):
                if self._waiter.cancel(msg=msg):
                    return True
            else: # the host's: the task is woken, the answer will go nowhere
                self._loop._forget_external(self._wakeup)
                self._waiter = None
                self._loop.call_soon(self._step)
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _step(self, error=None):
        if self.done():
            raise exceptions.InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, exceptions.CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._waiter = None
        key = id(self._loop)
        before = _current_tasks.get(key)
        _current_tasks[key] = self
        try:
            result = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except exceptions.CancelledError as cancelled:
            self._cancel_message = cancelled.args[0] if cancelled.args else None
            super().cancel(msg=self._cancel_message)
        except (KeyboardInterrupt, SystemExit) as fatal:
            super().set_exception(_without_this_frame(fatal))
            raise
        except BaseException as failure:
            super().set_exception(_without_this_frame(failure))
        else:
            self._wait_for(result)
        finally:
            _current_tasks[key] = before

    def _wait_for(self, result):
        if result is None:
            self._loop.call_soon(self._step)
        elif type(result) is _event_loop.external_future:
            self._waiter = result
            self._loop._wait_for_external(result, self._wakeup)
            if self._must_cancel:
                self._must_cancel = False
                self._loop._forget_external(self._wakeup)
                self._loop.call_soon(self._step, self._make_cancelled_error())
        elif getattr(result, '_asyncio_future_blocking', None):
            result._asyncio_future_blocking = False
            if result is self:
                self._loop.call_soon(self._step, RuntimeError(f'Task cannot await on itself: {self!r}'))
                return
            if result._loop is not self._loop:
                self._loop.call_soon(self._step, RuntimeError(f'Task {self!r} got Future {result!r} attached to a different loop'))
                return
            result.add_done_callback(self._wakeup)
            self._waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif getattr(result, '_asyncio_future_blocking', None) is False:
            self._loop.call_soon(self._step, RuntimeError(f'yield was used instead of yield from in task {self!r} with {result!r}'))
        else:
            self._loop.call_soon(self._step, RuntimeError(f'Task got bad yield: {result!r}'))

    # What was waited for is done: the coroutine asks for the result itself. Or it will not come.
    def _wakeup(self, future, error=None):
        self._step(error)


def _without_this_frame(error):
    if error.__traceback__ is not None:
        error.__traceback__ = error.__traceback__.tb_next
    return error


def create_task(coro, **kwargs):
    """Runs the coroutine by itself."""
    return events.get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, **kwargs):
        return custom_task_constructor(coro, loop=loop, **kwargs)
    return factory


eager_task_factory = create_eager_task_factory(Task)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A coroutine or awaitable as a task; a future as it is."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _await(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


def run_coroutine_threadsafe(coro, loop):
    """A task of the loop: there is but one thread."""
    return ensure_future(coro, loop=loop)


class _Pause:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Waits that many seconds."""
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    if delay <= 0:
        await _Pause()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_result_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def wait_for(fut, timeout):
    """Waits for an awaitable, but not longer than `timeout` seconds."""
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut) and not hasattr(type(fut), '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except exceptions.CancelledError as error:
            raise TimeoutError from error
        return fut.result()
    async with timeouts.timeout(timeout):
        return await fut


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures: two sets, of those done and those pending."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    waited = set(fs)
    if not waited:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    for each in waited:
        if coroutines.iscoroutine(each):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = events.get_running_loop()
    order = list(fs) if isinstance(fs, (list, tuple)) else list(waited)

    def is_enough():
        done = [each for each in waited if each.done()]
        if len(done) == len(waited):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        return return_when == FIRST_EXCEPTION and any(not each.cancelled() and each.exception() is not None for each in done)

    if not is_enough():
        waiter = loop.create_future()

        def on_done(_):
            if is_enough():
                _set_result_unless_done(waiter, None)

        handle = None if timeout is None else loop.call_later(timeout, _set_result_unless_done, waiter, None)
        for each in order:
            each.add_done_callback(on_done)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for each in order:
                each.remove_done_callback(on_done)
    return {each for each in waited if each.done()}, {each for each in waited if not each.done()}


class _AsCompleted:
    def __init__(self, aws, timeout):
        from .queues import Queue
        self._done = Queue()
        loop = events.get_event_loop()
        todo = []
        for each in aws:
            future = ensure_future(each, loop=loop)
            if future not in todo:
                todo.append(future)
        self._todo = todo
        self._left = len(todo)
        self._handle = loop.call_later(timeout, self._expire) if timeout is not None and todo else None
        for future in todo:
            future.add_done_callback(self._finish)

    def _expire(self):
        for future in self._todo:
            future.remove_done_callback(self._finish)
            self._done.put_nowait(None)
        self._todo = []

    def _finish(self, future):
        if future not in self._todo:
            return
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._handle is not None:
            self._handle.cancel()

    def __iter__(self):
        return self

    def __next__(self):
        if self._left == 0:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._left == 0:
            raise StopAsyncIteration
        self._left -= 1
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future

    async def _next_result(self):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future.result()


def as_completed(fs, *, timeout=None):
    """The results of awaitables, in the order in which they come."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompleted(fs, timeout)


class _Gathering(futures.Future):
    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        answers = [child.cancel(msg=msg) for child in self._children]
        if not any(answers):
            return False
        self._cancel_requested = True
        return True


def gather(*coros_or_futures, return_exceptions=False):
    """The results of awaitables that run at the same time, as a list."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    known = {}
    children = []
    for each in coros_or_futures:
        key = id(each)
        if key not in known:
            child = ensure_future(each, loop=loop)
            if loop is None:
                loop = child._loop
            known[key] = child
        children.append(known[key])
    distinct = list(known.values())
    outer = _Gathering(distinct, loop)
    left = len(distinct)

    def on_done(child):
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left:
            return
        results = []
        for each in children:
            if each.cancelled():
                results.append(exceptions.CancelledError('' if each._cancel_message is None else each._cancel_message))
            else:
                results.append(each.exception() if each.exception() is not None else each._result)
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
        else:
            outer.set_result(results)

    for child in distinct:
        child.add_done_callback(on_done)
    return outer


def shield(arg):
    """Waits for an awaitable, which goes on when the wait is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def on_inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def on_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer

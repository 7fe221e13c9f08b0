"""The event loop: what is ready runs in turn; when nothing is, the loop waits for the host's answers or for the next timer."""

__all__ = ('AbstractEventLoop', 'Handle', 'TimerHandle', 'get_event_loop', 'get_running_loop', 'new_event_loop', 'set_event_loop', '_get_running_loop',
           '_set_running_loop')

import heapq
import sys
from collections import deque

import _event_loop

_running = None
_running_in = 0  # the session's run: a loop that a limit has interrupted runs no more in the next one
_top = None
_current = None


class Handle:
    """A callback that is due."""

    def __init__(self, callback, args, loop):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({'message': f'Exception in callback {self._callback!r}', 'exception': error, 'handle': self})


class TimerHandle(Handle):
    """A callback that is due at a time."""

    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when

    def when(self):
        return self._when


class AbstractEventLoop:
    """What every event loop is."""


class _Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._timers = []
        self._timer_count = 0
        self._externals = []  # (external future, callback), in the order of the waits
        self._has_clock = True
        self._ahead = 0.0  # of the host's clock: what sleeps that returned early were short of
        self._stopping = False
        self._closed = False
        self._exception_handler = None
        self._task_factory = None
        self._debug = False
        self._tasks = []
        self._asyncgens = None  # a WeakSet of the async generators that have begun and are not through
        self._hooks = None  # those of sys.set_asyncgen_hooks before the loop ran

    def __repr__(self):
        return f'<_Loop running={self.is_running()} closed={self._closed} debug={self._debug}>'

    # ---- time ----

    def time(self):
        if self._has_clock:
            now = _event_loop.monotonic()
            if now is not None:
                return now + self._ahead
            self._has_clock = False
        return self._ahead

    # ---- what is due ----

    def _check_open(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        self._check_open()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_open()
        handle = TimerHandle(when, callback, args, self)
        self._timer_count += 1
        heapq.heappush(self._timers, (when, self._timer_count, handle))
        return handle

    def create_future(self):
        from .futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, eager_start=None):
        from .tasks import Task
        self._check_open()
        return Task(coro, loop=self, name=name)

    # ---- the host's futures ----

    def _wait_for_external(self, future, callback):
        self._externals.append((future, callback))

    def _forget_external(self, callback):
        self._externals = [each for each in self._externals if each[1] != callback]

    def _look_at_externals(self):
        waiting = []
        for future, callback in self._externals:
            if future.done():
                self.call_soon(callback, future)
            else:
                waiting.append((future, callback))
        self._externals = waiting

    # Whether the host has let the delay pass. What it has to say against waiting is raised at every await.
    def _wait_for_host(self, delay):
        try:
            return _event_loop.wait_for_host(delay)
        except RuntimeError as refusal:
            waiting, self._externals = self._externals, []
            for future, callback in waiting:
                self.call_soon(callback, future, RuntimeError(*refusal.args))
            return False

    def _drop_cancelled_timers(self):
        while self._timers and self._timers[0][2]._cancelled:
            heapq.heappop(self._timers)

    # The time it is; None when nobody had to ask.
    def _take_due_timers(self):
        self._drop_cancelled_timers()
        if not self._timers:
            return None
        now = self.time()
        while self._timers and self._timers[0][0] <= now:
            handle = heapq.heappop(self._timers)[2]
            if not handle._cancelled:
                self._ready.append(handle)
        return now

    # Nothing is ready: the answers of the host, or time, have to come.
    def _wait(self, now):
        self._drop_cancelled_timers()
        if not self._timers:
            if not self._externals:
                raise RuntimeError('deadlock: every task waits for another one')
            self._wait_for_host(None)
            return
        when = self._timers[0][0]
        delay = when - (self.time() if now is None else now)
        if self._externals:
            has_passed = self._wait_for_host(float(delay))
        elif delay > 0:
            _event_loop.sleep(delay)
            has_passed = True
        else:
            has_passed = False
        if has_passed:
            short = when - self.time()
            if short > 0:
                self._ahead += short

    def _run_once(self):
        if self._externals:
            self._look_at_externals()
        now = self._take_due_timers() if self._timers else None
        if not self._ready:
            self._wait(now)
            return
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    # ---- running ----

    def _check_can_run(self):
        self._check_open()
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if _get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def _begin(self):
        self._check_can_run()
        self._hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._asyncgen_begins, self._asyncgen_is_left)
        _set_running_loop(self)

    def _end(self):
        _set_running_loop(None)
        sys.set_asyncgen_hooks(*self._hooks)

    def run_forever(self):
        self._begin()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._end()

    def run_until_complete(self, future):
        from .tasks import ensure_future
        self._check_can_run()
        future = ensure_future(future, loop=self)
        self._begin()
        try:
            while not future.done():
                self._run_once()
        finally:
            self._end()
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return _get_running_loop() is self

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    # ---- async generators ----

    def _asyncgen_begins(self, generator):
        if self._asyncgens is None:
            from weakref import WeakSet
            self._asyncgens = WeakSet()
        self._asyncgens.add(generator)

    # It was dropped half way: its cleanup may wait for something.
    def _asyncgen_is_left(self, generator):
        self._asyncgens.discard(generator)
        if not self._closed:
            self.create_task(generator.aclose())

    async def shutdown_asyncgens(self):
        if not self._asyncgens:
            return
        from .tasks import gather
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for generator, result in zip(closing, results):
            if isinstance(result, Exception):
                self.call_exception_handler({'message': f'an error occurred during closing of asynchronous generator {generator!r}', 'exception': result,
                                             'asyncgen': generator})

    async def shutdown_default_executor(self, timeout=None):
        pass

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = bool(enabled)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        print(context.get('message') or 'Unhandled exception in event loop', file=sys.stderr)
        error = context.get('exception')
        if error is not None:
            print(f'{type(error).__name__}: {error}', file=sys.stderr)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)


def _get_running_loop():
    if _running is not None and _running_in == _event_loop.run_number():
        return _running
    return _top if _event_loop.is_top_level() else None


def _set_running_loop(loop):
    global _running, _running_in
    _running = loop
    _running_in = _event_loop.run_number()


# Under `await` at the top level of a program a loop runs as soon as somebody asks for it; a session keeps it.
def get_running_loop():
    """The loop that is running; RuntimeError when none is."""
    global _top
    loop = _get_running_loop()
    if loop is None:
        if not _event_loop.is_top_level():
            raise RuntimeError('no running event loop')
        loop = _top = _Loop()
    return loop


def get_event_loop():
    """The running loop, or the one that was set."""
    if _get_running_loop() is not None or _event_loop.is_top_level():
        return get_running_loop()
    if _current is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current


def set_event_loop(loop):
    """Sets the loop that get_event_loop() gives where none is running."""
    global _current
    _current = loop


def new_event_loop():
    """A new loop."""
    return _Loop()


# The program's own coroutine, which waits for the first time: from here on it is a task of the loop.
def _adopt(coroutine, waits_for):
    from .tasks import Task
    loop = get_running_loop()
    task = Task(coroutine, loop=loop, name='Task-main', _started_with=waits_for)
    while not task.done():
        loop._run_once()
    return task

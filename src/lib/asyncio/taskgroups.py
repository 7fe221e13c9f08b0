"""Tasks that belong together."""

__all__ = ('TaskGroup',)

from . import events, exceptions, tasks


class TaskGroup:
    """Waits for all of its tasks at the end of its block; when one fails the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._parent = None
        self._parent_cancelled = False
        self._tasks = []
        self._errors = []
        self._base_error = None
        self._waiter = None

    def __repr__(self):
        shown = [f'{word}={len(items)}' for word, items in (('tasks', self._tasks), ('errors', self._errors)) if items]
        if self._aborting or self._entered:
            shown.append('cancelling' if self._aborting else 'entered')
        return f"<TaskGroup{''.join([' ' + word for word in shown])}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            await tasks._Pause()
            self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        cancelled = error if kind is not None and issubclass(kind, exceptions.CancelledError) else None
        if self._parent_cancelled:
            if self._parent.uncancel() == 0:
                cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except exceptions.CancelledError as again:
                if not self._aborting:
                    cancelled = again
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and not issubclass(kind, exceptions.CancelledError):
            self._errors.append(error)
        if self._errors:
            if self._parent.cancelling():
                self._parent.uncancel()
                self._parent.cancel()
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Runs the coroutine as one of the group's tasks."""
        if not self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = self._loop.create_task(coro, name=name)
        self._tasks.append(task)
        task.add_done_callback(self._on_done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_done(self, task):
        self._tasks.remove(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            if not self._exiting:
                self._parent_cancelled = True
                self._parent.cancel()

"""Blocks that may take only so long."""

__all__ = ('Timeout', 'timeout', 'timeout_at')

from . import events, exceptions


class Timeout:
    """Cancels the task inside its block when a time has come, and raises TimeoutError instead."""

    def __init__(self, when):
        self._state = 'created'
        self._handle = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        loop = events.get_running_loop()
        self._handle = loop.call_soon(self._expire) if when <= loop.time() else loop.call_at(when, self._expire)

    def expired(self):
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = [self._state]
        if self._state == 'active':
            info.append(f'when={round(self._when, 3) if self._when is not None else None}')
        return f"<Timeout [{self._state}]{' ' + ' '.join(info[1:]) if len(info) > 1 else ''}>"

    async def __aenter__(self):
        from .tasks import current_task, _Pause
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            await _Pause()  # the program itself, before it has become a task
            task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is not None:
                if issubclass(kind, exceptions.CancelledError):
                    raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handle = None


def timeout(delay):
    """A block that may take `delay` seconds; None: as long as it wants."""
    loop = events.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    """A block that may take until the loop's time is `when`."""
    return Timeout(when)

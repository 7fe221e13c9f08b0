"""What goes wrong in asyncio."""

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError', 'LimitOverrunError',
           'SendfileNotAvailableError')


class CancelledError(BaseException):
    """The future or task was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class SendfileNotAvailableError(RuntimeError):
    """Kept for its name."""


class IncompleteReadError(EOFError):
    """Kept for its name."""


class LimitOverrunError(Exception):
    """Kept for its name."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken."""

"""What goes wrong in asyncio."""

__all__ = ('BrokenBarrierError', 'CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError', 'LimitOverrunError',
           'SendfileNotAvailableError')


class CancelledError(BaseException):
    """Raised where somebody waits who was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """There is no result yet, or there is one already."""


class SendfileNotAvailableError(RuntimeError):
    """Kept for its name."""


class IncompleteReadError(EOFError):
    """Kept for its name."""


class LimitOverrunError(Exception):
    """Kept for its name."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken."""

"""Coroutines that take turns: tasks, futures, timeouts and what they wait for one another with. Time passes by the host's clock, and sleeping is
a request to the host; where the host answers neither, sleeps return at once and time is what they add up to."""

from .exceptions import *
from .events import *
from .futures import *
from .tasks import *
from .coroutines import *
from .timeouts import *
from .taskgroups import *
from .locks import *
from .queues import *
from .runners import *

__all__ = (exceptions.__all__ + events.__all__ + futures.__all__ + tasks.__all__ + coroutines.__all__ + timeouts.__all__ + taskgroups.__all__ +
           locks.__all__ + queues.__all__ + runners.__all__)

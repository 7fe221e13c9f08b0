"""Interface to the collector. Collections that the program can see (finalisers, weak references going dead) happen when collect() is called,
at fixed intervals, and at the end; the others are nobody's business, and cannot be disabled."""

from _gc import _collect as _collect_visibly, is_finalized, is_tracked

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []
callbacks = []

_enabled = True
_debug = 0
_threshold = (2000, 10, 0)
_collections = 0


def _index(value):
    if not hasattr(type(value), '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def collect(generation=2):
    """Collects, runs finalisers and clears weak references; returns how many objects and references were told."""
    global _collections
    generation = _index(generation)
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    information = {'generation': generation, 'collected': 0, 'uncollectable': 0}
    for callback in list(callbacks):
        callback('start', information)
    found = _collect_visibly()
    _collections += 1
    information = {'generation': generation, 'collected': found, 'uncollectable': 0}
    for callback in list(callbacks):
        callback('stop', information)
    return found


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def set_debug(flags, /):
    global _debug
    _debug = _index(flags)


def get_debug():
    return _debug


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    global _threshold
    _threshold = (_index(threshold0), _index(threshold1), _index(threshold2))


def get_threshold():
    return _threshold


def get_count():
    return (0, 0, 0)


def get_stats():
    idle = {'collections': 0, 'collected': 0, 'uncollectable': 0}
    return [dict(idle), dict(idle), {'collections': _collections, 'collected': 0, 'uncollectable': 0}]


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0

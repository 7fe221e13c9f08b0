# __get__ of every builtin descriptor, called by hand.
import functools, collections
class S: __slots__ = ('x',)
P = collections.namedtuple('P', 'x')
for o in (len, (lambda: 0), property(lambda s: 1), classmethod(len), staticmethod(len), S.x, str.upper, int.__add__, int.real, super(S, S()), P.x, type.__dict__['__name__'], functools.partialmethod(len), functools.cached_property(len)):
    for a in ((None, None), (None,), (None, int), (5, None), (), (1, 2, 3), (5,), (5, int)):
        try: r = type(o).__get__(o, *a); print(type(o).__name__, a, type(r).__name__)
        except Exception as e: print(type(o).__name__, a, type(e).__name__, e)

# partialmethod, cached_property, total_ordering, update_wrapper: descriptors and errors.
from functools import *
from collections.abc import *
import collections.abc as c, abc
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
# partialmethod
class Cell:
    def __init__(self): self.alive = False
    def set(self, state, *, k=1): self.alive = state; return state, k
    on = partialmethod(set, True)
    off = partialmethod(set, False, k=5)
    @classmethod
    def cm(cls, a, b): return cls.__name__, a, b
    pcm = partialmethod(cm, 1)
    @staticmethod
    def sm(a, b): return a, b
    psm = partialmethod(sm, 1)
    nested = partialmethod(on, )
    hole = partialmethod(lambda self, a, b: (a, b), Placeholder, 2)
    h2 = partialmethod(hole, 1)
cc = Cell()
print(cc.on(), cc.off(), cc.pcm(2), Cell.pcm(3), cc.psm(4), cc.nested(), cc.hole(7), cc.h2(), cc.on.__name__ if hasattr(cc.on,'__name__') else '')
print(Cell.on(cc), Cell.__dict__['on'].func.__name__)
show(partialmethod, 5)
show(partialmethod)
show(partialmethod, len, Placeholder)
show(partialmethod, len, x=Placeholder)
# cached_property
class CP:
    n = 0
    
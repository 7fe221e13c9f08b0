# A __del__ that cannot be called is reported like one that fails.
import gc
import sys


def report(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, '|', unraisable.err_msg)


sys.unraisablehook = report


class WithoutDel:
    __del__ = None


class Derived(WithoutDel):
    pass


class Number:
    __del__ = 3


for kind in WithoutDel, Derived, Number:
    thing = kind()
    thing.itself = thing
    del thing
    print(kind.__name__)
    gc.collect()

# collections.abc.Callable with arguments.
import collections.abc as c, typing
from typing import *
P=ParamSpec('P'); T=TypeVar('T')
C=c.Callable
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: C[[int],str], lambda: C[..., int], lambda: C[P, int], lambda: C[Concatenate[int, P], T], lambda: C[int], lambda: C[int, str], lambda: C[[],int].__args__, lambda: C[[T], T][int], lambda: C[P, T][[int], str], lambda: C[P, T][..., str], lambda: C[[int, T], str].__parameters__, lambda: type(C[[int], str]), lambda: C[[int],str] == C[[int], str], lambda: C[[int],str].__reduce__(), lambda: C[Concatenate[int, P], T][[str], int], lambda: isinstance(C[[int],str], __import__('types').GenericAlias), lambda: get_args(C[P, int]), lambda: C[[int], None], lambda: C[[None], 'x'], lambda: C[(int, str), int], lambda: C['P', T][int], lambda: C[[int], T][str], lambda: C[P, str][int]):
    show(f)

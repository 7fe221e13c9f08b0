import collections.abc as abc1
from collections import abc as abc2
from collections import (deque, Counter as C,
                         namedtuple,)
import math, functools as ft, operator
from itertools import (chain)
print(abc1 is abc2, deque([1]), C('aab').most_common(1), ft.reduce(operator.add, [1, 2]), list(chain([1], [2])))
def f():
    import heapq
    from bisect import bisect as b
    return heapq.nlargest(1, [3, 9]), b([1, 2], 1), sorted(locals())
print(f())
class K:
    import string
    from copy import copy as cp
print(K.string.digits, K.cp([1]))
if True: import random
print(random.__name__)
try: import no_such_module_xyz
except ImportError as e: print(type(e).__name__, e)
else: print('no')
from math import *
print(floor(2.5), 'sqrt' in globals(), '__name__' in globals(), __name__)
import sys
print(sys.modules['math'] is math, 'collections.abc' in sys.modules, sys.modules['__main__'].__name__)
m = __import__('math')
print(m is math, __import__('collections.abc').__name__, __import__('collections.abc', fromlist=['Mapping']).__name__, __import__('collections', None, None, ['abc'], 0).__name__)
import math as math2, math as math3
print(math2 is math3)
for name in 'sys math typing types abc collections collections.abc itertools functools operator dataclasses enum contextlib copy heapq bisect string json random __future__ builtins'.split():
    mod = __import__(name, fromlist=['x'])
    print(mod.__name__, type(mod).__name__, mod.__doc__ is None or isinstance(mod.__doc__, str), mod.__spec__.name)

# Fields of named tuples: instances of any length, subclasses, documentation, replacing, errors.
from collections import namedtuple
P = namedtuple('P', 'x y')
ps = [P(1, 2), tuple.__new__(P, (5,)), P(3, 4), tuple.__new__(P, ())]
def get(p): return p.y
for p in ps:
    try: print(get(p))
    except IndexError as e: print('IndexError', e)
class Q(P): pass
print(get(Q(7, 8)), get(Q(9, 10)))
from typing import NamedTuple
P.y.__doc__ = 'why'
print(P.y.__doc__, P.__dict__['y'])
P.y.__doc__ = 5
print(P.y)


class Doc:
    def __repr__(self):
        return 'a doc'


P.y.__doc__ = Doc()
print(P.y)
for bad in (lambda: P.x.__get__([1]), lambda: setattr(P(1, 2), 'x', 3), lambda: delattr(P(1, 2), 'x'), lambda: P.x.__set__(P(1, 2), 3), lambda: P.x.__reduce__()[1], lambda: P(1, 2).__getnewargs__()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
a, b = Q(1, 2)
print(a, b, [*Q(3, 4)], (lambda *k: k)(*Q(5, 6)), P(1, 2)._replace(y=5), P._make([3, 4]), P(1, 2)._asdict())
class R(P):
    def __iter__(self):
        return iter('zz')
x, y = R(1, 2)
print(x, y, [*R(1, 2)], (lambda *k: k)(*R(5, 6)), list(R(1, 2)), tuple(R(1, 2)), R(1, 2)._asdict(), R(1, 2)._replace(x=0)[:] )
for bad in (lambda: P(1, 2)._replace(z=1), lambda: P(1, 2)._replace(x=1, z=1, w=2), lambda: P._make([1]), lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)

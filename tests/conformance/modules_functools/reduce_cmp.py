# reduce, cmp_to_key, total_ordering.
from functools import cmp_to_key, reduce, total_ordering
import operator
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 5), reduce(operator.mul, range(1, 6)),
      reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(max, [3, 9, 2]), reduce(operator.add, [[1], [2]], []),
      reduce(operator.add, [7]), reduce(lambda a, b: a, iter('xyz')), reduce(operator.add, [1], initial=4))
show(reduce, operator.add, [])
show(reduce, operator.add)
show(reduce, operator.add, 5)
show(reduce, 5, [1, 2])
show(reduce, operator.add, [1, 'a'])
show(reduce, lambda a: a, [1, 2])
show(reduce, operator.add, [1], 2, 3)


def compare(a, b):
    return (a > b) - (a < b)


def reverse_length(a, b):
    return len(b) - len(a) or compare(a, b)


key = cmp_to_key(compare)
print(sorted([3, 1, 2], key=key), sorted(['bb', 'a', 'ccc', 'aa'], key=cmp_to_key(reverse_length)),
      max([1, 5, 3], key=cmp_to_key(lambda a, b: compare(b, a))), key(1) < key(2), key(1) == key(1),
      key(2) >= key(3), key(5).obj, key(obj=3) > key(2), key(1) != key(2))
show(lambda: hash(key(1)))
show(lambda: key(1) < 5)
show(cmp_to_key)
show(lambda: sorted([1, 2], key=cmp_to_key(5)))
show(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x')))
show(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0)))
print(cmp_to_key(mycmp=compare)(1) <= key(1))


@total_ordering
class Lt:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, Lt) else NotImplemented

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, Lt) else NotImplemented


def make(op):
    def method(self, other):
        return getattr(operator, op)(self.v, other.v)
    return total_ordering(type('T' + op, (),
                               {'__init__': lambda self, v: setattr(self, 'v', v), '__eq__': lambda self,
                                o: self.v == o.v, f'__{op}__': method}))


a, b = Lt(1), Lt(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a <= Lt(1), sorted([b, a])[0].v, Lt.__le__.__name__,
      Lt.__gt__.__doc__)
for op in ('lt', 'le', 'gt', 'ge'):
    cls = make(op)
    a, b = cls(1), cls(2)
    print(op,
          [getattr(operator, o)(x, y) for o in ('lt', 'le', 'gt', 'ge') for x,
           y in ((a, b), (b, a), (a, cls(1)))])
show(lambda: Lt(1) < 5)
show(lambda: Lt(1) >= 5)
show(total_ordering, type('Nothing', (), {}))


@total_ordering
class Inherits(Lt):
    def __gt__(self, other):
        return 'own gt'


print(Inherits(1) > Inherits(2), Inherits(1) < Inherits(2), Inherits(1) <= Inherits(1))

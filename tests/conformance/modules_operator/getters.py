# attrgetter, itemgetter, methodcaller.
from operator import attrgetter, itemgetter, methodcaller
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class P:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def move(self, dx, dy=0, *, scale=1):
        return (self.x + dx * scale, self.y + dy * scale)


class Holder:
    def __init__(self, p):
        self.p = p


p, h = P(1, 2), Holder(P(3, 4))
print(attrgetter('x')(p), attrgetter('x', 'y')(p), attrgetter('p.x')(h),
      attrgetter('p.x', 'p.y', 'p')(h)[:2], attrgetter('real')(5), attrgetter('__class__.__name__')(p))
print(itemgetter(1)('abc'), itemgetter(0, 2)('abc'), itemgetter('k')({'k': 'v'}),
      itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter(-1, slice(None, 2))([1, 2, 3]),
      itemgetter((1, 2))({(1, 2): 't'}))
print(methodcaller('upper')('abc'), methodcaller('split', ',', 1)('a,b,c'),
      methodcaller('move', 10, dy=5, scale=2)(p), methodcaller('sort', reverse=True)([1]))
print(repr(attrgetter('x', 'y.z')), repr(itemgetter(1, 'a')), repr(methodcaller('f', 1, k=2)),
      repr(itemgetter(slice(1))), repr(methodcaller('g')))
records = [('bob', 30), ('al', 25), ('cy', 30)]
print(sorted(records, key=itemgetter(1)), sorted(records, key=itemgetter(1, 0)),
      max(records, key=itemgetter(0)), sorted([P(3), P(1), P(2)], key=attrgetter('x'))[0].x,
      list(map(itemgetter(0), records)), list(map(methodcaller('strip', '.'), ['.a.', 'b.'])),
      dict(map(itemgetter(1, 0), records)))
show(attrgetter)
show(attrgetter, 5)
show(attrgetter, 'a', 5)
show(attrgetter('nope'), p)
show(attrgetter('x.nope'), p)
show(attrgetter('x'))
show(attrgetter('x'), p, p)
show(attrgetter(''), p)
show(attrgetter('p..x'), h)
show(itemgetter)
show(itemgetter(5), 'abc')
show(itemgetter('a'), [1])
show(itemgetter(0), 5)
show(itemgetter(0))
show(methodcaller)
show(methodcaller, 5)
show(methodcaller('nope'), 'a')
show(methodcaller('upper', 1), 'a')
show(methodcaller('upper'))
show(methodcaller('upper'), 'a', 'b')
show(attrgetter, 'x', y=1)
show(itemgetter, 1, k=2)
print(type(attrgetter('x')).__name__, type(itemgetter(1)).__name__, type(methodcaller('x')).__name__,
      attrgetter('x').__call__(p))

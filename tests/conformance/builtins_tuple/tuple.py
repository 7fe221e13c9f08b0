# Tuples: building, indexing, comparing, methods, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

t = (10, 20, 30, 20)
print(tuple(), tuple('ab'), tuple([1]), tuple({1: 2}), tuple(x for x in (1, 2)), (1,), 1, (), ((),),
      (1, (2, 3)), repr((1,)), tuple(t) is t)
print(t[0], t[-1], t[1:3], t[::-1], t[5:], t[:] is t, t[True], t.count(20), t.index(20), t.index(20, 2),
      t.index(30, -3, 4), len(t), 30 in t)
print(t + (1,), (1,) * 3, 2 * (1, 2), () + (), (1,) * -1, (1, 2) < (1, 3), (1,) < (1, 0), () < (1,),
      (2,) > (1, 5), (1, 2) == (1, 2), (1,) == [1], (1, 'a') != (1, 'b'), (1.0,) == (1,))
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(tuple()), {(1, 2): 'k'}[1, 2], max((3, 'a')[0], 2),
      sorted((3, 1)), sum(((1,), (2,)), ()), bool(()), bool((0,)))
show(lambda: t[4])
show(lambda: t[-5])
show(lambda: t['a'])
show(lambda: t[1.5])
show(lambda: t[10**30])
show(lambda: t[::0])
show(lambda: t.index(99))
show(lambda: t.index(20, 0, 1))
show(lambda: t.index(20, 'a'))
show(lambda: t.index())
show(lambda: t.count())
show(lambda: t + [1])
show(lambda: t + 1)
show(lambda: t * 'a')
show(lambda: t * 1.5)
show(lambda: t - t)
show(lambda: t < [1])
show(lambda: (1, 'a') < (1, 2))
show(lambda: hash(([],)))
show(lambda: t.append(1))
show(lambda: t.__setitem__(0, 1))
show(tuple, 5)
show(tuple, 1, 2)
show(tuple, iterable=())
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
u = ([],)
try:
    u[0] += [1]
except TypeError as error:
    print(error, u)
a = t
a += (5,)
a *= 2
print(a, t, [name for name in dir(tuple) if not name.startswith('_')], t.__getnewargs__(),
      tuple.__class_getitem__(int), (1, 2).__contains__(1), (1,).__add__((2,)),
      iter((1, 2)).__length_hint__())


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    first = property(lambda self: self[0])

    def __repr__(self):
        return f'Pair{super().__repr__()}'


p = Pair(1, 2)
print(p, p.first, p == (1, 2), hash(p) == hash((1, 2)), p + (3,), type(p[:]).__name__, type(p * 1).__name__,
      type(p + ()).__name__, tuple(p), isinstance(p, tuple), '%s-%s' % p, [*p], {p: 1}[1, 2])
p.extra = 5
print(p.__dict__)

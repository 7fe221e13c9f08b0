# deque: every method, maxlen, rotation, errors.
from collections import deque
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = deque([1, 2, 3])
print(d, len(d), d[0], d[-1], list(d), 2 in d, d.maxlen, deque(), deque('abc'), deque(range(5), 3),
      deque(maxlen=2), deque(iterable='xy', maxlen=None), bool(deque()))
print(d.append(4), d.appendleft(0), d, d.pop(), d.popleft(), d, d.extend([7, 8]), d.extendleft('ab'), d,
      d.rotate(), d, d.rotate(-2), d, d.rotate(100), d, d.reverse(), d)
print(d.count('a'), d.index(7), d.insert(1, 'ins'), d, d.insert(-1, 'neg'), d.insert(100, 'far'), d,
      d.remove('ins'), d, d.copy() == d, d.clear(), d)
m = deque([1, 2, 3], maxlen=3)
m.append(4)
print(m, m.maxlen)
m.appendleft(0)
m.extend([8, 9])
m.extendleft('xy')
print(m, m.copy(), m.copy().maxlen, m + deque([1]), (m + deque([1])).maxlen, m * 2, deque([1, 2]) * 2,
      3 * deque('a'))
m *= 2
m += [5]
print(m)
a, b = deque([1, 2]), deque([1, 3])
print(a == b, a < b, a != b, a == [1, 2], a == deque([1, 2], 5), a <= deque([1]), deque([1]) + deque([2]),
      list(reversed(a)), deque([[1], [2]])[1])
a[0] = 'set'
a[-1] = 'last'
del a[0]
print(a, deque([1, 2, 1]).index(1, 1), deque([1, 2, 3]).index(3, -1), deque('abc').index('b', 0, 2))
show(deque().pop)
show(deque().popleft)
show(lambda: d[0])
show(lambda: a[5])
show(lambda: a['x'])
show(lambda: a[0:1])
show(lambda: a.__setitem__(9, 1))
show(lambda: a.__delitem__(9))
show(deque, 5)
show(deque, [], -1)
show(deque, [], 'a')
show(deque, [], 1, 2)
show(a.remove, 'zz')
show(a.index, 'zz')
show(a.insert, 'x', 1)
show(a.rotate, 'x')
show(a.extend, 5)
show(a.append)
show(a.append, 1, 2)
show(m.insert, 0, 1)
show(lambda: a + [1])
show(lambda: a * 'x')
show(lambda: a < [1])
show(lambda: hash(a))
show(lambda: setattr(a, 'maxlen', 5))
show(deque('abc').index, 'c', 0, 2)
nested = deque([1])
nested.append(nested)
print(nested, repr(deque([deque([1], 2)])))
it = iter(deque([1, 2, 3]))
print(next(it), it.__length_hint__(), list(it), type(it).__name__, type(reversed(deque())).__name__)
d = deque([1, 2, 3])
try:
    for x in d:
        d.append(x)
except RuntimeError as error:
    print(error, d)
try:
    for x in d:
        d.popleft()
except RuntimeError as error:
    print(error)
for x in d:
    d[0] = 5
print(d, [n for n in dir(deque) if not n.startswith('_')], deque.__class_getitem__(int))


class Sub(deque):
    pass


print(Sub([1]), type(Sub([1]).copy()).__name__, type(Sub([1]) + Sub([2])).__name__, Sub([1], 5))
q = deque()
for i in range(1000):
    q.append(i)
    if i % 3 == 0:
        q.popleft()
    if i % 7 == 0:
        q.rotate(3)
print(len(q), sum(q), q[0], q[-1], q[300])

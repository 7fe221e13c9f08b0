# Lists: building, indexing, slicing, comparing.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

a = [10, 20, 30, 40, 50]
print(a[0], a[-1], a[1:3], a[:], a[::-1], a[4:1:-2], a[10:], a[-2:], a[True], a[::2], a[3:1], a[-100:100])
print(list(), list('abc'), list((1, 2)), list({1: 2}), list(range(3)), list(x * x for x in range(3)),
      list(list([1])), [*'ab', *[1]], [] + [], [1] * 3, 2 * [1, 2], [1] * 0, [1] * -1, [1] + [2])
print(3 in [1, 2, 3], 'a' in ['b'], [] in [[]], len(a), max(a), min(a), sum(a), bool([]), bool([0]),
      a.count(20), a.index(30), not [])
print([1, 2] == [1, 2], [1] == (1,), [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], ['a'] <= ['b'],
      [1, 'a'] == [1, 'a'], [[1], [2]] > [[1]], [1.0] == [1], [float('nan')] == [float('nan')])
one = [1]
b = a
b += [60]
print(a, b is a, a is a[:], a.copy() == a, a.copy() is a)
a *= 2
print(b, len(b))
a *= 0
print(b)
show(lambda: [1, 2][2])
show(lambda: [1][-2])
show(lambda: [][0])
show(lambda: one['a'])
show(lambda: one[1.0])
show(lambda: one[None])
show(lambda: one[0, 0])
show(lambda: [1][10**30])
show(lambda: [1][::0])
show(lambda: one['a':])
show(lambda: [1] + (2,))
show(lambda: [1] + 'a')
show(lambda: [1] + None)
show(lambda: [1] * 'a')
show(lambda: [1] * 1.5)
show(lambda: [1] * [2])
show(lambda: [1] - [1])
show(lambda: [1] < (1,))
show(lambda: [1] < [None])
show(lambda: [1, 'a'] < [1, 2])
show(lambda: hash([1]))
show(lambda: {[1]: 2})
show(lambda: -[1])
show(list, 5)
show(list, None)
show(list, 1, 2)
show(list, x=[1])
show(list, iterable=[1])
x, y, *z = [1, 2, 3, 4]
print(x, y, z)

# Every method of set and frozenset.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def s(value):
    return sorted(value, key=repr) if isinstance(value, (set, frozenset)) else value


for kind in (set, frozenset):
    a = kind([1, 2, 3])
    print(s(a.union()), s(a.union([4], (5,), {6: 0}, 'a')), s(a.intersection([1, 2], {2, 9})),
          s(a.intersection()), s(a.difference([1], (2,))), s(a.difference()),
          s(a.symmetric_difference([3, 4, 4])), s(a.copy()), type(a.union([1])).__name__)
    print(a.issubset([1, 2, 3, 4]), a.issubset({1}), a.issuperset([1]), a.issuperset('x'), a.isdisjoint([4]),
          a.isdisjoint(iter([3])), a.__contains__(1), a.__len__(), a.__and__([1]), a.__eq__([1]),
          a.__lt__([1]))
    show(a.union, 5)
    show(a.union, [[]])
    show(a.intersection, 5)
    show(a.intersection, [[]])
    show(a.difference, [[]])
    show(a.symmetric_difference)
    show(a.symmetric_difference, [1], [2])
    show(a.issubset)
    show(a.issubset, 5)
    show(a.issuperset, [[]])
    show(a.isdisjoint, [[]])
    show(a.isdisjoint, None)
    show(a.copy, 1)
    show(a.union, x=1)
    print([name for name in dir(kind) if not name.startswith('_')])
a = {1, 2, 3}
print(a.add(4), a.add(1), a.discard(9), a.discard(1), a.remove(2), s(a), a.update([5], 'x', {7: 1}), s(a),
      a.update(), a.intersection_update([3, 5, 7], [5, 7, 9]), s(a), a.difference_update([5], ()), s(a))
print(a.symmetric_difference_update([7, 8, 8]), s(a), a.pop(), s(a), a.clear(), a)
show(a.pop)
show(a.remove, 5)
show(a.remove, (1, 2))
show(a.remove, [])
show(a.discard, [])
show(a.add, [])
show(a.add)
show(a.add, 1, 2)
show(a.update, 5)
show(a.update, [1], [[]])
print(a)
show(a.symmetric_difference_update, 5)
show(a.intersection_update, 5)
show(a.difference_update, None)
show(a.remove, frozenset({1}))
show(a.remove, {1})
n = {frozenset({1}), 2}
print({1} in n, n.remove({1}), n, n.discard({2}), n)
show(lambda: frozenset().add(1))
show(lambda: frozenset().update)


class Sub(set):
    pass


class FSub(frozenset):
    pass


print(type(Sub([1]) | {2}).__name__, type(Sub([1]).union([2])).__name__, type(Sub([1]).copy()).__name__,
      type(FSub([1]).copy()).__name__, type(FSub([1]) & {1}).__name__, repr(Sub([1])), repr(FSub([2])),
      Sub(), FSub(), Sub([1]) == {1}, Sub([1]).__dict__)

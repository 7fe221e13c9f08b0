# Every method of list with all its argument forms.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

a = []
print(a.append(1), a.append([2]), a.extend('xy'), a.extend(()), a.extend(i for i in (7, 8)),
      a.insert(0, 'first'), a.insert(-1, 'before last'), a.insert(100, 'end'), a.insert(-100, 'start'), a)
print(a.pop(), a.pop(0), a.pop(-2), a.remove([2]), a, a.reverse(), a)
a.extend(a)
print(a, a.index('x'), a.index('x', 3), a.index('x', -5, 100), a.count('x'), a.count(1.0), a.count('zz'),
      a.copy(), a.clear(), a)
n = [3, 1, 2]
print(n.sort(), n, n.sort(reverse=True), n, n.sort(key=lambda v: -v if v > 1 else 9), n,
      n.sort(key=None, reverse=False), n)
w = ['banana', 'Apple', 'cherry', 'apple']
w.sort()
print(w)
w.sort(key=str.lower)
print(w)
w.sort(key=len, reverse=True)
print(w)
show([].pop)
show([1].pop, 1)
show([1].pop, -2)
show([1].pop, 'a')
show([1].pop, 1.0)
show([1].pop, 0, 0)
show([1].remove, 2)
show([].remove, 2)
show([1].remove)
show([1].index, 2)
show([1, 2].index, 1, 1)
show([1].index)
show([1].index, 1, 'a')
show([1].append)
show([1].append, 1, 2)
show([1].extend, 5)
show([1].extend, None)
show([1].extend)
show([1].insert, 0)
show([1].insert, 'a', 1)
show([1].insert, 1.5, 1)
show([1, 'a'].sort)
show([1, None].sort)
show([2, 1].sort, len)
show([2, 1].sort, key=5)
show([2, 1].sort, key=len)
show([2, 1].sort, reverse='a')
show([2, 1].sort, reverse=None)
show([2, 1].sort, foo=1)
show([1].copy, 1)
show([1].clear, 1)
show([1].count)
show([1].reverse, 1)
print([name for name in dir(list) if not name.startswith('_')])
print(list.append, [].append.__name__, [].__len__(), [1].__contains__(1), [1].__add__([2]), [1].__mul__(2),
      [1].__eq__(5), [1].__getitem__(0), [1, 2].__reversed__().__next__(), list.__hash__,
      list.__class_getitem__(int), [3].__iter__().__length_hint__())

# heapq: all functions, min and max heaps, merge, nlargest, nsmallest.
import heapq
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

h = []
for x in (5, 1, 8, 3, 2):
    heapq.heappush(h, x)
    print(h, end=' ')
print()
print([heapq.heappop(h) for _ in range(5)], h)
h = [9, 4, 7, 1, 8, 2]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 5), h, heapq.heapreplace(h, 100), h)
m = [3, 9, 1, 7, 5]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), m, heapq.heappush_max(m, 8), m, heapq.heappushpop_max(m, 4),
      heapq.heappushpop_max(m, 99), m, heapq.heapreplace_max(m, 0), m)
print([heapq.heappop_max(m) for _ in range(len(m))])
data = [(i * 7919) % 101 for i in range(60)]
h = list(data)
heapq.heapify(h)
print(h, [heapq.heappop(h) for _ in range(60)] == sorted(data))
h = list(data)
heapq.heapify_max(h)
print(h, [heapq.heappop_max(h) for _ in range(60)] == sorted(data, reverse=True))
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, 'hello'),
      heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), heapq.nlargest(1, data, key=lambda x: -x),
      heapq.nlargest(0, data), heapq.nsmallest(-1, data), heapq.nlargest(100, [1, 2]),
      heapq.nsmallest(5, []), heapq.nsmallest(1, [], key=len), heapq.nlargest(2, [1, 1.0, True]),
      heapq.nlargest(3, iter([1, 5, 2, 4])),
      heapq.nsmallest(2, [(1, 'b'), (1, 'a'), (0, 'z')], key=lambda t: t[0]))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge()),
      list(heapq.merge([3, 1], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)),
      list(heapq.merge([5, 3], [4, 2], reverse=True)), list(heapq.merge([1, 1], [1])),
      type(heapq.merge([1])).__name__)
show(heapq.heappop, [])
show(heapq.heapreplace, [], 1)
show(heapq.heappushpop, [], 1)
show(heapq.heappop_max, [])
show(heapq.heapreplace_max, [], 1)
show(heapq.heappushpop_max, [], 5)
show(heapq.heappush, (1,), 1)
show(heapq.heapify, 'abc')
show(heapq.heapify, (1, 2))
show(heapq.heappush, [1], 'a')
show(heapq.heapify, [1, 'a'])
show(heapq.heappush, [])
show(heapq.nlargest, 'a', [1])
show(heapq.nlargest, 1, 5)
show(heapq.nlargest, 2, [1, 'a', 2])
show(lambda: list(heapq.merge([1], ['a'])))
show(lambda: list(heapq.merge(5)))


class Lt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f'L{self.v}'


h = [Lt(3), Lt(1), Lt(2)]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.nlargest(1, h), list(heapq.merge([Lt(1)], [Lt(0)])))
tasks = []
for priority, name in ((3, 'c'), (1, 'a'), (2, 'b'), (1, 'aa')):
    heapq.heappush(tasks, (priority, len(tasks), name))
print([heapq.heappop(tasks)[2] for _ in range(4)])

# min and max in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(min(1, 2), max(1, 2), min([3, 1]), max('abc'), min(2.5, 1), max((1, 2), (1, 3)), min({3: 'a', 1: 'b'}),
      max([1], key=None), min('b', 'a', 'c'), max(iter([5, 7])), min([], default='d'), max((), default=None),
      min([5], default=0))
print(max('apple', 'fig', key=len), min(['bb', 'a', 'c'], key=len), max([1, -5, 3], key=abs),
      min([(1, 'b'), (1, 'a')]), max([True, 1, 1.0]), min([1, True]), max(1, 1.0), min(0.0, -0.0),
      max([[1], [1, 2]]), max([], key=len, default='kd'), min(x * x for x in (-2, 1)))
show(min)
show(max, 5)
show(min, [])
show(max, ())
show(min, 1, 'a')
show(max, [1, None])
show(min, 1, 2, default=3)
show(max, 1, 2, key=5)
show(max, [1, 2], key=5)
show(min, [1], x=1)
show(min, [1j, 2j])
show(max, default=1)
show(min, [], key=len)
show(max, [1, 2], key=lambda: 1)
show(max, [{}, {}])


class Lt:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f'L{self.v}'


class Gt(Lt):
    def __gt__(self, other):
        return self.v > other.v

    __lt__ = None


print(min(Lt(2), Lt(1)), max(Lt(2), Lt(1)), max([Gt(1), Gt(3)]))
show(min, [Gt(1), Gt(3)])
print(max(['b', 'a', 'b'], key=lambda s: 1), min(['b', 'a', 'b'], key=lambda s: 1),
      max([(3, 'x'), (3, 'y')], key=lambda t: t[0]), max({'a': 3, 'b': 5}, key={'a': 3, 'b': 5}.get),
      min(*[4, 2, 8]), max(*'hello'), max(range(10), key=lambda x: (x % 3, -x)))
calls = []
print(max([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)

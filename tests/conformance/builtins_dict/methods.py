# Every method of dict with all its argument forms.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 5), d.setdefault('a', 9),
      d.setdefault('c'), d.setdefault('d', []), d)
print(d.pop('a'), d.pop('zz', 'default'), d.pop('zz', None), d.popitem(), d.popitem(), d)
print(d.update({'x': 1}), d.update([('y', 2)], z=3), d.update(), d.update(b=20),
      d.update('12' for _ in range(1)), d)
print(d.copy() == d, d.copy() is d, d.clear(), d)
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({'k': 1}, []), dict.fromkeys(()),
      dict.fromkeys(range(2), 'v'), dict.fromkeys('aab', 1))
e = {'a': 1} | {'b': 2, 'a': 3}
print(e, {'a': 1} | {}, {} | {'z': 1})
e |= {'q': 5}
e |= [('r', 6)]
print(e, list(e.keys()), list(e.values()), list(e.items()))
show({}.popitem)
show({}.pop, 'a')
show({}.pop)
show({}.pop, 1, 2, 3)
show({}.get)
show({}.get, 1, 2, 3)
show({}.get, [])
show({}.get, 1, default=2)
show({}.pop, 1, default=2)
show({}.setdefault)
show({}.setdefault, [], 1)
show({}.setdefault, 1, 2, 3)
show({}.update, 5)
show({}.update, [1])
show({}.update, {}, {})
show({}.copy, 1)
show({}.keys, 1)
show({}.clear, 1)
show(dict.fromkeys)
show(dict.fromkeys, 5)
show(dict.fromkeys, [[]])
show(dict.fromkeys, [1], 2, 3)
show(lambda: {} | [])
show(lambda: {} | 5)
show(lambda: [] | {})
show(lambda: {}.__ior__(5))
print([name for name in dir(dict) if not name.startswith('_')], dict.__hash__,
      dict.__class_getitem__((str, int)), {}.__or__([]), {}.__ror__({'a': 1}), {'a': 1}.__contains__('a'),
      {'a': 1}.__getitem__('a'), {1: 2}.__len__(), {}.__eq__([]))


class Sub(dict):
    pass


print(type(Sub.fromkeys('a')).__name__, Sub.fromkeys('ab', 1), type(Sub(a=1).copy()).__name__,
      type(Sub(a=1) | {}).__name__, type({} | Sub(b=1)).__name__)


class Strange(dict):
    def __init__(self):
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)


s = Strange.fromkeys('xy', 1)
print(s, s.log)
s.update(z=1)
s.setdefault('w', 2)
s['v'] = 3
print(s, s.log)

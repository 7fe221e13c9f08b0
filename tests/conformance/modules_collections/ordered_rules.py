# OrderedDict and defaultdict: ends, iteration while it changes, subclasses, copies, unions, errors.
import copy
from collections import Counter, OrderedDict, defaultdict


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


d = OrderedDict.fromkeys('abcdef')
for key in 'ca':
    d.move_to_end(key)
d.move_to_end('d', last=False)
print(''.join(d), ''.join(reversed(d)))
queue = OrderedDict((i, i * i) for i in range(2000))
total = 0
while len(queue) > 5:
    key, value = queue.popitem(last=False)
    total += value
    if key % 7 == 0 and key < 2000:
        queue[key + 10000] = key
print(total, queue)
for step in (lambda d: d.move_to_end('b'), lambda d: d.__setitem__('new', 1), lambda d: d.__delitem__('c'), lambda d: d.__setitem__('a', 5),
             lambda d: d.popitem(), lambda d: d.clear()):
    d = OrderedDict(a=1, b=2, c=3, e=4)
    try:
        for key in d:
            if key == 'b':
                step(d)
        print('finished', list(d))
    except RuntimeError as error:
        print('RuntimeError', error)


class Fold(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __delitem__(self, key):
        super().__delitem__(key.lower())

    def __missing__(self, key):
        return 'no ' + key


f = Fold(A=1, B=2)
f.update(C=3)
f.update({'D': 4})
f.update([('E', 5)])
f.label = 'x'
print(f, f['zz'], f.setdefault('Q', 9), vars(f), type(f.copy()), vars(copy.copy(f)), f | {'Z': 1}, Fold.fromkeys(['K']))
print(f.__reduce__()[:4], list(f.__reduce__()[4]))


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.v == other.v

    def __repr__(self):
        return f'K{self.v}'


k = OrderedDict((Key(i), i) for i in range(4))
k.move_to_end(Key(1))
print(k)
k.move_to_end(Key(2), last=False)
print(k, k.popitem(False), k.pop(Key(3)), k)
show(k.move_to_end, Key(9))
print(k == OrderedDict([(Key(0), 0), (Key(1), 1)]), k == OrderedDict([(Key(1), 1), (Key(0), 0)]), k != {Key(1): 1, Key(0): 0})
a = OrderedDict(x=1)
print(a == {'x': 1}, {'x': 1} == a, a != {'x': 2}, a == Counter(x=1), isinstance(a, dict), a.__eq__(5), type({'y': 2} | a), type(a | {}))
a |= [('y', 2)]
print(a, sorted(a.keys() | {'z'}), 'x' in a.keys(), ('x', 1) in a.items(), list(reversed(a.keys())))
show(OrderedDict, 1, 2)
show(OrderedDict, [1])
show(OrderedDict, [(1, 2, 3)])
show(a.update, 1, 2)
show(a.popitem, 1, 2)
show(a.move_to_end, 'x', bad=1)
show(lambda: OrderedDict.fromkeys())
show(lambda: a + a)
show(lambda: a | [('q', 1)])
show(setattr, a, 'note', 1)
print(vars(a), copy.deepcopy(a), bool(OrderedDict()), bool(a))
e = defaultdict(list, {'k': [0]}, z=[1])
e['n'].append(5)
print(e, e.get('none'), 'none' in e, e.default_factory, e.copy() == e, type(copy.copy(e)), copy.deepcopy(e))
show(setattr, e, 'other', 1)
show(lambda: e.__dict__)
e.default_factory = None
show(lambda: e['gone'])
show(defaultdict, 5)
show(defaultdict, None, 5)
show(defaultdict(lambda: 1 / 0).__getitem__, 0)
print(e | {'w': 1}, {'w': 1} | e, defaultdict(int) | defaultdict(str, a='b'), e.__reduce__()[:4])
show(lambda: e | 5)


class Deep(defaultdict):
    __slots__ = ('tag',)

    def __missing__(self, key):
        value = self[key] = type(self)(self.default_factory)
        return value


deep = Deep(int)
deep['a']['b']['c'] = 1
deep.tag = 't'
print(deep, deep.tag, deep.default_factory)


class Plain(defaultdict):
    pass


p = Plain(int, a=1)
p.x = 2
p['b'] += 3
print(p, p.x, vars(p), p.copy(), dict(p), {**p}, list(p.items()))

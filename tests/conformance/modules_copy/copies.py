# copy.copy and copy.deepcopy on everything.
import copy
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f'A({self.x!r})'


class Custom:
    def __init__(self):
        self.log = []

    def __copy__(self):
        return 'shallow!'

    def __deepcopy__(self, memo):
        return ('deep!', type(memo).__name__)


class Reduce:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return (Reduce, (self.n + 1,), {'state': 'restored'})


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self):
        self.a = [1]


class State:
    def __init__(self):
        self.kept, self.dropped = [1], 'd'

    def __getstate__(self):
        return {'kept': self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state, via='setstate')


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return (self[0], 'newargs')


class ListSub(list):
    pass


class DictSub(dict):
    pass


original = [1, [2, 3], {'k': [4]}, (5, [6]), {7}, A([8]), 'text', None, 1.5, A, len]
shallow, deep = copy.copy(original), copy.deepcopy(original)
original[1].append('x')
original[2]['k'].append('y')
original[3][1].append('z')
original[5].x.append('w')
print(shallow == original, shallow[:6], deep[:6], deep[4] is original[4], deep[9] is A, deep[10] is len)
for value in (1, 'a', (1, 2), frozenset({1}), None, ..., A, len, range(3), b'b', 1j, slice(1), type,
              NotImplemented, lambda: 0, property()):
    print(type(value).__name__, copy.copy(value) is value,
          copy.deepcopy(value) is value if not isinstance(value, slice) else 'slice', end='; ')
print()
t = ([1],)
print(copy.deepcopy(t) is t, copy.deepcopy(t) == t, copy.copy(t) is t, copy.copy({1: [2]}),
      copy.copy({1, 2}), copy.copy(bytearray(b'x')), copy.deepcopy(bytearray(b'y')),
      copy.deepcopy(frozenset({(1, 2)})))
a = A([1])
b, c = copy.copy(a), copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, b, c, type(c).__name__, copy.copy(Custom()), copy.deepcopy(Custom()),
      vars(copy.copy(Reduce(5))), copy.deepcopy(Reduce(1)).n)
s = Slots()
s2 = copy.deepcopy(s)
print(s2.a, s2.a is s.a, hasattr(s2, 'b'), copy.copy(s).a is s.a, vars(copy.copy(State())),
      vars(copy.deepcopy(State())), copy.copy(NewArgs(1, 2)))
l = ListSub([1, [2]])
l.attr = 'kept'
l2 = copy.deepcopy(l)
print(l2, type(l2).__name__, l2.attr, l2[1] is l[1], copy.copy(DictSub(a=1)),
      type(copy.copy(DictSub())).__name__)
loop = [1]
loop.append(loop)
loop2 = copy.deepcopy(loop)
print(loop2, loop2[1] is loop2, loop2 is loop)
d = {}
d['me'] = d
print(copy.deepcopy(d)['me']['me'] is not d)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
memo = {}
r = copy.deepcopy(shared, memo)
print(memo[id(shared)] is r, copy.deepcopy(shared, memo) is r,
      copy.deepcopy(shared, {id(shared): 'from memo'}))
a.self = a
e = copy.deepcopy(a)
print(e.self is e, copy.Error.__name__, copy.error is copy.Error)
show(copy.copy, (x for x in ()))
show(copy.deepcopy, (x for x in ()))
show(copy.copy)
show(copy.copy, {}.keys())


class BadReduce:
    def __reduce_ex__(self, protocol):
        return 5


show(copy.copy, BadReduce())
e = copy.copy(ValueError('msg', 1))
print(repr(e), e.args, copy.deepcopy(KeyError([1])).args)

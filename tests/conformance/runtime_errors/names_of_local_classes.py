def f():
    class K: pass
    class D(dict): pass
    class L(list): pass
    class E(Exception): pass
    for g in (lambda: type('Q',(K,),{},x=1), lambda: K.__init_subclass__(1), lambda: D.fromkeys(), lambda: D.fromkeys(1,2,3), lambda: L().append(), lambda: L().append(1,2), lambda: L().append(x=1), lambda: E().add_note(), lambda: E(x=1), lambda: E().with_traceback(1,2), lambda: L(1,2), lambda: K(1), lambda: D(1,2), lambda: L().sort(1), lambda: L().pop(1,2), lambda: L().clear(1), lambda: D().clear(x=1), lambda: L.append(), lambda: L.append([]), lambda: L.append(5,1), lambda: D.keys(1), lambda: E.add_note(1), lambda: K.x, lambda: K().x, lambda: L().index(), lambda: L().insert(1)):
        try: print(g())
        except Exception as e: print(type(e).__name__, e)
f()

# What C calls types in its messages: some with their modules.
import collections, types, weakref
odd = [collections.deque([1]), collections.OrderedDict(), types.SimpleNamespace(a=1), list[int], int | str, collections.Counter('a')]
for v in odd:
    for act in (range, bin, bytes, bytearray, chr, reversed, 'a'.__add__, lambda v: collections.deque() + v, lambda v: collections.deque() * v,
                lambda v: 'a' + v, lambda v: [1] * v, lambda v: [1][v], lambda v: range(3)[v], lambda v: round(1.5, v), lambda v: complex(1, v),
                lambda v: {v: 1}, lambda v: {v}, hash):
        try:
            act(v)
        except Exception as e:
            print(type(v).__name__, type(e).__name__, e)


def local():
    class Key:
        __hash__ = None

    class BadHash:
        def __hash__(self):
            return 'x'

    class Number:
        def __repr__(self):
            return 'Number()'

        def __index__(self):
            return 'x'
    for key in (Key(), BadHash(), Number(), (1, Key())):
        for act in (lambda: {key: 1}, lambda: {key}, lambda: {}[key], lambda: {1: 2}.get(key), lambda: key in {1}, lambda: {1}.add(key),
                    lambda: dict([(key, 1)]), lambda: set([key]), lambda: frozenset((key,)), lambda: {k: 1 for k in [key]}, lambda: {k for k in [key]},
                    lambda: dict.fromkeys([key]), lambda: {}.setdefault(key), lambda: {1: 2}.pop(key), lambda: collections.Counter([key]),
                    lambda: complex(key), lambda: complex(1, key), lambda: '%d' % key, lambda: {1}.discard(key),
                    lambda: {1} | {key}, lambda: hash(key), lambda: int(key), lambda: float(key), lambda: chr(key), lambda: [1][key]):
            try:
                act()
            except Exception as e:
                print(type(e).__name__, e)


local()

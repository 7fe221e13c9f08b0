# callable, hash, id, and is.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Call:
    def __call__(self):
        return 'called'


class Instance:
    pass


class Hash:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


class EqNoHash:
    def __eq__(self, other):
        return True


i = Instance()
i.__call__ = lambda: 1
print(callable(len), callable(Call), callable(Call()), callable(i), callable(5), callable(lambda: 0),
      callable('a'.upper), callable(Instance().__init__), callable(None), callable(type),
      callable(classmethod(len)), callable(staticmethod(len)), callable(property()))
show(callable)
show(callable, 1, 2)
show(lambda: i())
print(hash(5), hash(-1), hash(0), hash(True), hash(3.0), hash('a') == hash('a'),
      hash((1, 'a')) == hash((1, 'a')), hash(None) == hash(None), hash(Hash(42)), hash(Hash(-1)),
      hash(Hash(-2)), hash(Hash(True)), hash(print) == hash(print), hash(int) == hash(int))
show(hash, [])
show(hash, {})
show(hash, set())
show(hash, (1, []))
show(hash, EqNoHash())
show(hash, Hash('a'))
show(hash, Hash(1.5))
show(hash, Hash(None))
show(hash, bytearray())
show(hash, slice([], 1))
show(hash)
show(hash, 1, 2)
x = [1]
y = x
print(id(x) == id(y), x is y, x is not [1], type(id(x)).__name__,
      id(None) == id(None), id(x) > 0, None is None, ... is Ellipsis, NotImplemented is NotImplemented,
      True is (1 == 1), id(Instance) == id(Instance))
show(id)
show(id, 1, 2)
a, b = Instance(), Instance()
print(a == a, a == b, a != b, hash(a) == hash(a), len({a, b, a}), a is a, {a: 1}[a], a in [b, a],
      [a, b].index(b))
objects = [object() for _ in range(50)]
print(len({id(o) for o in objects}), len(set(objects)))

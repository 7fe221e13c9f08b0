# types: new_class, prepare_class, resolve_bases, DynamicClassAttribute, coroutine, GenericAlias, get_original_bases.
import types
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {'prepared': kw}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class Entry:
    def __mro_entries__(self, bases):
        return (dict,)


A = types.new_class('A', (), {'metaclass': Meta, 'flag': 1}, lambda ns: ns.update(x=5))
print(A, A.x, A.prepared, type(A).__name__, types.new_class('B'), types.new_class('C', (A,)).x,
      types.new_class('D', (Entry(),)).__bases__,
      types.new_class('D', (Entry(),)).__orig_bases__[0].__class__.__name__)
print(types.prepare_class('P', (A,), {'k': 1})[1:], types.prepare_class('P')[0],
      types.resolve_bases((int, Entry(), list)), types.get_original_bases(A),
      types.get_original_bases(type('X', (A,), {})))
show(types.new_class, 'A', (5,))
show(types.new_class)
show(types.get_original_bases, 5)
show(types.resolve_bases, 5)
g = list[int]
print(g, g.__origin__, g.__args__, g.__parameters__, g(), g([1]), types.GenericAlias(dict, (str, int)),
      types.GenericAlias(list, int), g == types.GenericAlias(list, (int,)), hash(g) == hash(list[int]),
      g.append is list.append, g.__mro_entries__(()), isinstance(g, types.GenericAlias), type(g),
      dict[str, int], tuple[int, ...], tuple[()], list['x'], list[list[int]], type[int], list[int] | None)
show(lambda: isinstance([], g))
show(lambda: issubclass(list, g))
show(lambda: g[int])
show(lambda: int[str])
show(lambda: g.nothing)
show(types.GenericAlias)
show(types.GenericAlias, list)


class L(list[int]):
    pass


print(L.__bases__, L.__orig_bases__, [x for x in tuple[int, str]], list(tuple[int])[0])
u = int | str | None
print(u, u.__args__, type(u), u == (None | str | int), hash(u) == hash(str | int | None), isinstance(5, u),
      isinstance(1.5, u), int | int, (int | str) | int, int | list[int], u.__parameters__, u.__origin__)
show(lambda: int | 5)
show(lambda: 5 | int)
show(lambda: isinstance(5, int | list[int]))
show(lambda: u())
show(lambda: u[int])


@types.coroutine
def generator_coroutine():
    result = yield 'suspended'
    return result


async def uses():
    return await generator_coroutine()


c = uses()
print(c.send(None))
try:
    c.send('back')
except StopIteration as stop:
    print(stop.value)
show(types.coroutine, 5)
cell = types.CellType(5)
print(cell.cell_contents, cell == types.CellType(5), cell < types.CellType(6))
cell.cell_contents = 6
del cell.cell_contents
show(lambda: cell.cell_contents)


def template(a, b=2):
    return a + b


f = types.FunctionType(template.__code__, globals(), 'named', (10, 20))
print(f(), f(1), f.__name__, types.MethodType(template, 5)(6),
      template.__code__.replace(co_name='renamed').co_name)
show(types.FunctionType, 5, {})
show(types.MethodType, 5, 5)
show(types.MethodType, template)


class D:
    @types.DynamicClassAttribute
    def attr(self):
        return 'instance'


print(D().attr)
show(lambda: D.attr)
print(sorted(n for n in types.__all__))

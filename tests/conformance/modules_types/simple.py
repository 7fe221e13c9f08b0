# types: the names of types, SimpleNamespace, MappingProxyType, ModuleType.
import types
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def function():
    yield


async def coroutine():
    pass


async def agen():
    yield


class A:
    def method(self):
        pass

    @property
    def p(self):
        pass


c = coroutine()
samples = {'FunctionType': function, 'LambdaType': lambda: 0, 'GeneratorType': function(),
           'CoroutineType': c, 'AsyncGeneratorType': agen(), 'CodeType': function.__code__,
           'MethodType': A().method, 'BuiltinFunctionType': len, 'BuiltinMethodType': [].append,
           'WrapperDescriptorType': object.__init__, 'MethodWrapperType': object().__str__,
           'MethodDescriptorType': str.join, 'ClassMethodDescriptorType': dict.__dict__['fromkeys'],
           'ModuleType': types, 'MappingProxyType': A.__dict__, 'NoneType': None, 'EllipsisType': ...,
           'NotImplementedType': NotImplemented, 'GenericAlias': list[int], 'UnionType': int | str,
           'CellType': types.CellType(), 'GetSetDescriptorType': type.__dict__['__dict__'],
           'SimpleNamespace': types.SimpleNamespace(), 'CapsuleType': None}
for name, value in samples.items():
    t = getattr(types, name)
    print(name, t.__name__, t.__module__, isinstance(value, t))
c.close()
ns = types.SimpleNamespace(a=1, b='two')
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='two'), ns == 5, types.SimpleNamespace({'x': 1}),
      types.SimpleNamespace([('y', 2)], z=3), vars(ns), repr(types.SimpleNamespace()))
ns.c = [ns]
del ns.a
print(ns)
show(lambda: ns.a)
show(types.SimpleNamespace, 5)
show(types.SimpleNamespace, {1: 2})
show(types.SimpleNamespace, {}, {})
show(lambda: types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2))
show(lambda: hash(ns))
import copy
print(copy.replace(types.SimpleNamespace(p=1), p=2, q=3))


class Sub(types.SimpleNamespace):
    pass


print(Sub(k=1), Sub(k=1) == types.SimpleNamespace(k=1))
d = {'a': 1, 'b': 2}
m = types.MappingProxyType(d)
d['c'] = 3
print(m, m['c'], len(m), list(m), 'a' in m, m.get('z', 0), m.keys(), m.items(), m.copy(), type(m.copy()),
      m | {'z': 9}, {'z': 9} | m, m == d, m == {'a': 1}, list(reversed(m)), dict(m), {**m}, str(m), repr(m))
show(lambda: m.__setitem__('a', 1))
show(lambda: setattr(m, 'x', 1))
show(lambda: m['zz'])
show(lambda: m.pop('a'))
show(lambda: hash(m))
show(types.MappingProxyType, 5)
show(types.MappingProxyType, [1])
show(types.MappingProxyType)
try:
    m['a'] = 1
except TypeError as error:
    print(error)
try:
    m |= {}
except TypeError as error:
    print(error)
mod = types.ModuleType('mymod', 'the docs')
mod.x = 5
print(mod, mod.x, mod.__name__, mod.__doc__, sorted(mod.__dict__), mod.__dict__['x'])
exec('y = x * 2', mod.__dict__)
print(mod.y, isinstance(mod, types.ModuleType))
show(lambda: mod.nothing)
show(types.ModuleType)
show(types.ModuleType, 5)
mod.__getattr__ = lambda name: f'dynamic {name}'
print(mod.anything, hasattr(mod, 'q'))

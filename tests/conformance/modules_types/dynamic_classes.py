# Classes, functions and modules made at run time.
import types


def make_record(name, *fields):
    def __init__(self, *args):
        if len(args) != len(fields):
            raise TypeError(f'{name} takes {len(fields)} values, got {len(args)}')
        for field, value in zip(fields, args):
            setattr(self, field, value)

    def __repr__(self):
        return f'{name}({", ".join(f"{f}={getattr(self, f)!r}" for f in fields)})'

    def body(namespace):
        namespace.update(__init__=__init__, __repr__=__repr__, __slots__=fields)
        for i, field in enumerate(fields):
            namespace[f'get_{field}'] = lambda self, field=field: getattr(self, field)
    return types.new_class(name, (), {}, body)


P = make_record('P', 'x', 'y')
p = P(1, 2)
print(p, p.get_y(), P.__slots__, P.__module__, P.__qualname__)
for action in (lambda: P(1), lambda: setattr(p, 'z', 1), lambda: P(1, 2).get_z()):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
P.total = lambda self: self.x + self.y
p.__class__.half = property(lambda self: self.total() / 2)
print(p.total(), p.half, types.MethodType(lambda self, k: self.x * k, p)(10))
module = types.ModuleType('calc')
exec('''
__all__ = ['double']
factor = 2

def double(n):
    return n * factor

class Tool:
    pass
''', module.__dict__)
print(module.double(4), module.Tool.__module__, module.double.__module__,
      module.double.__globals__ is module.__dict__, sorted(k for k in vars(module) if k[:2] != '__'))
module.factor = 10
print(module.double(4))
import sys
sys.modules['calc'] = module
import calc
from calc import double, Tool as T
from calc import *
print(calc is module, double(1), T.__name__)
try:
    from calc import missing
except ImportError as error:
    print(error)
del sys.modules['calc']
try:
    import calc
except ImportError as error:
    print(error)


class LazyModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        value = f'made {name}'
        setattr(self, name, value)
        return value


lazy = LazyModule('lazy')
print(lazy.thing, 'thing' in vars(lazy), lazy.__name__, isinstance(lazy, types.ModuleType))


def template(x):
    return x + offset


clones = [types.FunctionType(template.__code__, {'offset': k}, f'add{k}') for k in (1, 10)]
print([f(5) for f in clones], [f.__name__ for f in clones])
renamed = template.__code__.replace(co_name='renamed', co_varnames=('value',))
print(renamed.co_name, renamed.co_varnames, types.FunctionType(renamed, {'offset': 0})(7))
ns = types.SimpleNamespace(a=1, **{'b': [2]})
ns.c = lambda: ns.a
print(ns.c(), vars(ns).keys(), ns.b, types.SimpleNamespace(**vars(types.SimpleNamespace(q=1))))
proxy = types.MappingProxyType(ns.__dict__)
ns.a = 100
print(proxy['a'], len(proxy), 'b' in proxy)
Base = type('Base', (), {'__init_subclass__': classmethod(lambda cls, **k: print('made', cls.__name__, k))})
Derived = types.new_class('Derived', (Base,), {'option': 1})
print(Derived.__mro__[1] is Base, types.resolve_bases((Base,)), types.prepare_class('X', (Base,))[0])

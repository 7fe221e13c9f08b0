# type() with one and three arguments.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(type(1), type('a'), type(type), type(None), type(...), type(NotImplemented), type(len),
      type(lambda: 0), type([]).__name__, type(type(1)), type(object()), type(iter([])), type({}.keys()),
      type((i for i in ())), type(int | str), type(list[int]), type(print.__self__))
A = type('A', (), {'x': 1, 'm': lambda self: self.x, '__doc__': 'docs'})
B = type('B', (A, dict), dict(y=2))
a, b = A(), B(k=1)
print(A, a.m(), A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__mro__, A.__doc__, A.__dict__['x'],
      b.y, b.m(), b, B.__mro__, B.__base__, type(a) is A, type(A) is type)
namespace = {'z': 1}
C = type('C', (object,), namespace)
namespace['z'] = 2
C.w = 3
print(C.z, C.w, C.__dict__.get('w'), type('', (), {}).__name__ == '', type('é λ', (), {}).__name__,
      A.__subclasses__(), type.mro(B) == list(B.__mro__),
      A.__annotations__, A.__type_params__, A.__firstlineno__ if hasattr(A, '__firstlineno__') else None)


class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in namespace if k[:2] != '__'), kwargs)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        print('init', cls.__name__, kwargs)

    def __call__(cls, *args):
        print('call', args)
        return super().__call__(*args)


M = Meta('M', (), {'v': 5}, option='x')
print(type(M).__name__, M().v)
N = type('N', (M,), {})
print(type(N).__name__)


class Hook:
    def __init_subclass__(cls, **kwargs):
        print('hook', cls.__name__, kwargs)


H = type('H', (Hook,), {}, key=1)
show(type)
show(type, 1, 2)
show(type, 'A', ())
show(type, 'A', (), {}, 5)
show(type, 5, (), {})
show(type, 'A', [], {})
show(type, 'A', (), [])
show(type, 'A', (5,), {})
show(type, 'A', (int, str), {})
show(type, 'A', (bool,), {})
show(type, 'A', (A, A), {})
show(type, 'A', (object, A), {})
show(type, 'A\x00', (), {})
show(type, 'A', (), {}, key=1)
show(type, 'A', (), {'__slots__': ('x', 'x y')})
show(type, 'A', (), {'__slots__': 5})
show(type, 'A', (), {'__slots__': ('x',), 'x': 1})
show(type, 'A', (type(len),), {})
show(type, 'A', (type(None),), {})
show(type, 1, x=2)
A.__name__ = 'Renamed'
print(A, A.__qualname__, a.__class__.__name__)
show(setattr, A, '__name__', 5)
show(setattr, A, '__bases__', ())
show(setattr, A, '__module__', 'other')
print(A, isinstance(a, A))

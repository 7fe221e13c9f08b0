# Attributes of functions, methods, code and builtins.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """Docs here."""
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__,
      f.__closure__, f.__annotations__, f.__type_params__)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames,
      c.co_flags & 12, c.co_nlocals, c.co_freevars, c.co_cellvars, c.co_firstlineno)
f.attribute = 1
f.__name__ = 'renamed'
f.__doc__ = None
f.__defaults__ = (1, 2, 3)
f.__kwdefaults__ = {'d': 4, 'e': 6}
print(f.__dict__, f.__name__, f.__doc__, f(), f.__kwdefaults__, f.__qualname__)
f.__defaults__ = None
show(f)
show(lambda: setattr(f, '__name__', 5))
show(lambda: setattr(f, '__defaults__', 5))
show(lambda: setattr(f, '__kwdefaults__', 5))
show(lambda: setattr(f, '__dict__', 5))
show(lambda: setattr(f, '__code__', 5))
show(lambda: setattr(f, '__closure__', ()))
show(lambda: delattr(f, '__name__'))
show(lambda: f.nothing)


def outer(x):
    y = x

    def inner(z=1):
        nonlocal y
        y += z
        return x, y
    return inner


i = outer(5)
print(i(), i(2), [cell.cell_contents for cell in i.__closure__], i.__code__.co_freevars,
      outer.__code__.co_cellvars, i.__qualname__, type(i.__closure__[0]).__name__)
i.__closure__[1].cell_contents = 100
print(i())


def empty_cell():
    def use():
        return later
    return use


def code_swap():
    return 'original'


def other():
    return 'swapped'


code_swap.__code__ = other.__code__
print(code_swap(), (lambda: 0).__name__, (lambda x, *y: 0).__code__.co_varnames)


class A:
    def method(self, x: int) -> str:
        return 'm'


m = A().method
print(m.__name__, m.__func__ is A.method, m.__doc__, m.__qualname__, m.__defaults__, m.__code__.co_name,
      A.method.__annotations__, m == A.method, type(m).__name__)
show(lambda: setattr(m, 'x', 1))
print(len.__name__, len.__doc__ is not None, len.__module__, len.__self__.__name__, len.__qualname__,
      [].append.__name__, [].append.__qualname__, [].append.__self__, str.join.__objclass__,
      str.join.__name__, int.__add__.__name__, dict.fromkeys.__self__, len.__text_signature__)
show(lambda: setattr(len, 'x', 1))
show(lambda: type(f)())
print(type(f)(other.__code__, {})(), type(f)(other.__code__, {}, 'newname').__name__,
      type(m)(lambda self, q: (self, q), 'bound')(1))
show(lambda: type(m)(5, 5))
show(lambda: type(m)(len, None))


def annotated(a: int, *b: 'str', c: list[int] = [], **d: undefined_thing) -> None:
    pass


try:
    annotated.__annotations__
except NameError as error:
    print(error)
undefined_thing = float
print(annotated.__annotations__)

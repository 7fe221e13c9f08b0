# Lazy annotations of 3.14: classes, functions, modules, __annotate__.
first: int = 1
second: 'text'
third: list[Later]
(parenthesised): int = 5


class Later:
    pass


class A:
    x: int
    y: Unknown = 3
    z: 'quoted' = 4
    method: Later

    def f(self, a: int, *args: A, b: 'str' = 'd', **kw: dict[str, Missing]) -> Later:
        local: undefined_type = 5
        other: also_undefined
        return local


print(__annotations__ if '__annotations__' in globals() else 'lazy')
try:
    print(A.__annotations__)
except NameError as error:
    print(error)
Unknown, Missing = 'now known', float
print(A.__annotations__, A.f.__annotations__, A().f(1))
Unknown = 'changed later'
print(A.__annotations__['y'], A.__annotations__ is A.__annotations__)


def make(t):
    def inner(x: t) -> list[t]:
        return x

    class Inner:
        attr: t
        again: Inner
    return inner, Inner


f, C = make(int)
print(f.__annotations__, C.__annotations__['attr'], type(f.__annotate__).__name__, f.__annotate__(1))
for number in (2, 3, 4, 9):
    try:
        print(f.__annotate__(number))
    except NotImplementedError as error:
        print('NotImplementedError', error)
f.__annotations__['added'] = 1
print(f.__annotations__)
f.__annotations__ = {'x': 'replaced'}
print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda format: {'made': format}
print(f.__annotations__)
for action in (lambda: setattr(f, '__annotations__', 5), lambda: setattr(f, '__annotate__', 5), lambda: setattr(C, '__annotate__', 5)):
    try:
        action()
    except TypeError as error:
        print(error)
del f.__annotations__
print(f.__annotations__, (lambda: 0).__annotations__, (lambda: 0).__annotate__)


class B(A):
    w: int


class NoAnnotations(A):
    pass


class Conditional:
    if True:
        yes: int
    if False:
        no: int
    for i in range(2):
        loop: i
    try:
        t: str
    finally:
        pass


print(B.__annotations__, NoAnnotations.__annotations__, sorted(Conditional.__annotations__), object.__annotations__ if hasattr(object, '__annotations__') else 'none')
order = []


def note(x):
    order.append(x)
    return x


class Order:
    a: note('annotation a') = note('value a')
    b: note('annotation b')


print(order, Order.__annotations__, order)
x: note('module') = note('assigned')
d = {}
d['k']: note('subscript') = note('item')
order2 = list(order)
print(order2, d)


def generic[T: (int, str), U = list](a: T, b: U) -> T:
    return a


print(generic.__annotations__, generic.__type_params__[1].__default__)
for text in ('x: int: str', 'def f(x: *int): pass', 'x: (yield)', 'x: (y := 1)', 'def f() -> (yield): pass', 'x: await y', '1: int', 'f(): int', '[a, b]: int', 'a, b: int', 'def f(*a: *b): pass', 'x: lambda: (yield) = 1', 'class A:\n x: (yield)'):
    try:
        compile(text, 'f', 'exec')
        print(text, '| ok')
    except SyntaxError as error:
        print(text, '|', error.msg)

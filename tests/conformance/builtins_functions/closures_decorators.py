# Closures, decorators, currying, composition, argument forwarding.
def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
    increment.reset = reset
    return increment


a, b = counter(), counter(10)
print(a(), a(), b(5), a.reset(), a(), b())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]],
      [f() for f in [(lambda n: lambda: n)(i) for i in range(3)]])


def compose(*functions):
    def composed(x):
        for f in reversed(functions):
            x = f(x)
        return x
    return composed


def curry(f):
    def curried(*args):
        return f(*args) if len(args) >= f.__code__.co_argcount else lambda *more: curried(*args, *more)
    return curried


def trace(log):
    def decorate(f):
        def wrapper(*args, **kwargs):
            log.append((f.__name__, args, kwargs))
            try:
                result = f(*args, **kwargs)
            except Exception as error:
                log.append(('raised', repr(error)))
                raise
            log.append(('returned', result))
            return result
        return wrapper
    return decorate


log = []


@trace(log)
@trace(log)
def divide(a, b=1, *, scale=1):
    return a / b * scale


print(compose(str, abs, int)('-5'), curry(lambda a, b, c: a + b * c)(1)(2)(3),
      curry(lambda a, b, c: (a, b, c))(1, 2)(3), divide(6, 3), divide(b=2, a=1, scale=10))
try:
    divide(1, 0)
except ZeroDivisionError:
    pass
for entry in log:
    print(entry)


def defaults(x, acc=[], *, seen={}):
    acc.append(x)
    seen[x] = len(acc)
    return acc, seen


print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__, defaults.__kwdefaults__)


def forward(*args, **kwargs):
    def target(a, b=2, /, c=3, *rest, d, e=5, **extra):
        return a, b, c, rest, d, e, extra
    return target(*args, **kwargs)


print(forward(1, d=4), forward(*range(5), d='d', **{'f': 6, 'a': 'extra a'}), forward(*[1], *(2,), c=9, d=0))


def fixpoint(f):
    return (lambda x: x(x))(lambda y: f(lambda *args: y(y)(*args)))


print(fixpoint(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10),
      (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().send(None))


def make_account(balance):
    def dispatch(action, amount=0):
        nonlocal balance
        actions = {'deposit': lambda: balance + amount, 'withdraw': lambda: balance - amount,
                   'show': lambda: balance}
        balance = actions[action]()
        return balance
    return dispatch


account = make_account(100)
print(account('deposit', 50), account('withdraw', 30), account('show'), make_account.__code__.co_cellvars,
      account.__closure__[0].cell_contents)
x = 'global'


def scopes():
    x = 'outer'

    class C:
        x = 'class'
        y = [x for _ in range(1)]
        z = (lambda: x)()

        def method(self):
            return x
    return C.y, C.z, C().method(), C.x


print(scopes())

# One code object for a piece of code, wherever it is asked for.
import gc
import sys
import weakref


def f():
    return sys._getframe().f_code


print(f.__code__ is f.__code__, f() is f.__code__, id(f.__code__) == id(f.__code__))


def make():
    def inner():
        yield sys._getframe().f_code
    return inner


a, b = make(), make()
print(a.__code__ is b.__code__, a.__code__ in make.__code__.co_consts, [c for c in make.__code__.co_consts if c is a.__code__] != [])
g = a()
print(g.gi_code is a.__code__, g.gi_frame.f_code is a.__code__, next(g) is a.__code__)


class C:
    def m(self):
        return sys._getframe().f_code

    @staticmethod
    def s():
        pass

    async def c(self):
        pass

    async def ag(self):
        yield 1


print(C().m.__code__ is C.m.__code__, C().m() is C.m.__code__, C.s.__code__ is C.__dict__['s'].__wrapped__.__code__)
co = C().c()
print(co.cr_code is C.c.__code__)
co.close()
print(C().ag().ag_code is C.ag.__code__)
code = compile('x = lambda: 1\ndef y(): return x', 'file', 'exec')
space = {}
exec(code, space)
print(space['x'].__code__ is code.co_consts[0] or space['x'].__code__ in code.co_consts)
print([c is space['y'].__code__ for c in code.co_consts if hasattr(c, 'co_name') and c.co_name == 'y'])
print((lambda: 1).__code__ is (lambda: 1).__code__)
made = type(f)(f.__code__, globals())
print(made.__code__ is f.__code__, made() is f.__code__)
try:
    raise ValueError
except ValueError as error:
    print(error.__traceback__.tb_frame.f_code is sys._getframe().f_code)


def raises():
    raise KeyError


try:
    raises()
except KeyError as error:
    print(error.__traceback__.tb_next.tb_frame.f_code is raises.__code__)
other = f.__code__.replace(co_name='other')
print(other is f.__code__, other.co_name, f.__code__.co_name)
print(f.__code__.replace() is f.__code__)
f.__code__ = other
print(f.__code__ is other, f() is other)
seen = {f.__code__: 1}
print(seen[f.__code__])
reference = weakref.ref(a.__code__)
gc.collect()
print(reference() is a.__code__)


# the code of a function is replaced while it runs

def first(n):
    first.__code__ = second.__code__
    total = 0
    for i in range(n):
        total += helper(i)
    return total, sys._getframe().f_code.co_name


def second(n):
    return 'second', n


def helper(i):
    return i * 2


old = first.__code__
print(first(5), first(6))
print(old.co_name, first.__code__.co_name, first.__code__ is second.__code__)


def closing():
    x = 1

    def one():
        nonlocal x
        one.__code__ = two.__code__
        for i in range(3):
            x += helper(i)
        return 'one', x

    def two():
        nonlocal x
        x += 100
        one, two
        return 'two', x
    return one


one = closing()
print(one(), one())


def slow():
    slow.__code__ = helper.__code__
    try:
        for i in range(3):
            helper(i)
        raise ValueError('from the old code')
    except ValueError as error:
        return error.__traceback__.tb_frame.f_code.co_name, error.__traceback__.tb_lineno - error.__traceback__.tb_frame.f_code.co_firstlineno


print(slow())
print(slow(4))

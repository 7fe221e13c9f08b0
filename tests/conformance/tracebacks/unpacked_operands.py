# Where tracebacks point when an iterable or a mapping is unpacked, and at classes that except* cannot catch.
import sys
def t(f):
    try:
        r = f()
    except BaseException as e: sys.excepthook(type(e), e, e.__traceback__)
def f1():
    try: undefined
    except* 5:
        pass
        x = 1
def f2():
    try: undefined
    except* (ValueError,
             5):
        pass
def f3():
    try: undefined
    except* ExceptionGroup: pass
def f4():
    try: undefined
    except* ValueError as e: pass
    except* 5 as e: pass
def f5():
    x = [1, *(i/0 for i in [1]), 2] + []
def f6():
    x = [
        1, *5,
        2]
def f7():
    print(1,
          *5,
          2)
def f8():
    print(1, *5, x=2)
def f9():
    print(*5, 2, x=2)
def f10():
    print(*[], *5)
def f11():
    print(*[], *5,)
def f12():
    class A(int, *5): pass
def f13():
    x = (yield 1, *5)
f13=lambda f=f13: next(f())
def f14():
    for x in 1, *5: pass
def f15():
    {}[1, *5]
def f16():
    x: tuple[*5] = 1
def f17():
    x = *5, 1
def f18():
    del [], (), a
def f19():
    print(**{'a': 1}, **5)
def f20():
    print(a=1, **5)
def f21():
    print(a=1, **{'a': 2})
def f22():
    print(**{'a': 1}, **{'a': 2})
def f23():
    x = {'a': 1, **5, 'b': 2}
def f24():
    x = {**{}, 'c': 2, **5}
def f25():
    print(**{1: 2})
def f26():
    x = tuple[int, *5]
for k in range(1, 27): print('---', k, file=sys.stderr); t(globals()['f%d' % k])

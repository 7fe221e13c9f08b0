def check(f):
    try: f()
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), '| suppress', e.__suppress_context__)
def a(): raise ValueError
def b(): raise ValueError()
def c(): raise ValueError('x') from KeyError('y')
def d(): raise ValueError from None
def e(): raise ValueError from KeyError
def f():
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError('wrapped') from z
def g():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('implicit')
def h():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('suppressed') from None
def i(): raise 5
def j(): raise 'text'
def k(): raise object
def l(): raise ValueError from 5
def m(): raise
def n(): raise None
def p(): raise (ValueError, KeyError)
class NeedsArgs(Exception):
    def __init__(self, a, b): super().__init__(a, b)
def q(): raise NeedsArgs
def r(): raise NeedsArgs(1, 2)
class NotException(Exception):
    def __new__(cls, *a): return 5
def s(): raise NotException
def t(): raise NotException()
def u(): raise ValueError from int
for func in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, p, q, r, s, t, u): check(func)

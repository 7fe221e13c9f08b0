# What builtins say of deprecated use.
import sys
def g():
    yield 1
    yield 2
x = True
print(~x)
print(~False)
def thrower():
    it = g(); next(it)
    try: it.throw(ValueError, ValueError('x'), None)
    except ValueError as e: print(repr(e))
    it = g(); next(it)
    try: it.throw(ValueError)
    except ValueError as e: print(repr(e))
    it = g(); next(it)
    try: it.throw(ValueError, 'y')
    except ValueError as e: print(repr(e))
thrower()
print(complex(1j, 1j), complex(1, 1j), complex(1j))
class I(int): pass
class F(float): pass
class C(complex): pass
class X:
    def __index__(self): return I(3)
    def __float__(self): return F(1.5)
    def __complex__(self): return C(1j)
class Y:
    def __int__(self): return I(4)
class B:
    def __index__(self): return True
print(int(X()), float(X()), complex(X()), int(Y()), [1,2,3,4][X()], int(B()), hex(X()))
import operator, math
print(operator.index(X()), operator.inv(True), math.sqrt(X()), operator.__invert__(False))
async def co(): pass
c = co()
try: c.throw(ValueError, 'z')
except ValueError as e: print(repr(e))
async def ag():
    yield 1
a = ag()
try: a.athrow(ValueError, 'z').send(None)
except ValueError as e: print(repr(e))
for i in range(3): ~x
print(int.__invert__(True), True.__invert__())
import typing
try: print(typing.ByteString)
except Exception as e: print(e)
try:
    N = typing.NamedTuple('N', x=int); print(N)
except Exception as e: print(type(e), e)
try:
    N = typing.NamedTuple('N'); print(N)
except Exception as e: print(type(e), e)
try:
    N = typing.NamedTuple('N', None); print(N)
except Exception as e: print(type(e), e)
try:
    T = typing.TypedDict('T'); print(T)
except Exception as e: print(type(e), e)
try:
    T = typing.TypedDict('T', None); print(T)
except Exception as e: print(type(e), e)
try:
    from collections.abc import ByteString
except Exception as e: print(type(e), e)
try: typing.no_type_check_decorator(lambda f: f)
except Exception as e: print(type(e), e)
import warnings
warnings.simplefilter('error')
for s in ('~x', 'complex(1j,1j)', 'float(X())', 'g().throw(ValueError,"a",None)', 'X.__doc__'):
    try: print(eval(s))
    except Warning as e: print(repr(e))
sum([True]) 
print(round(X()) if hasattr(X,'__round__') else 0)

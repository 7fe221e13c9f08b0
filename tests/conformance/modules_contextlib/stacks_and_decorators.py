# contextlib: generators as managers, decorators, ExitStack, suppress, redirections.
import sys
from contextlib import *
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
@contextmanager
def cm(x=1):
    "doc"
    try:
        got = yield x
        print('after', got)
    except ValueError as e:
        print('caught', e)
    finally:
        print('fin')
with cm(5) as v: print(v)
with cm() as v: raise ValueError('q')
show(lambda: cm().__enter__.__name__)
print(cm.__name__, cm.__doc__, type(cm()).__name__, cm(3).args, cm(x=4).kwds, cm().func.__name__)
@contextmanager
def no(): 
    if 0: yield
show(lambda: no().__enter__())
@contextmanager
def two():
    yield 1
    yield 2
def f():
    with two(): pass
show(f)
@contextmanager
def swallow():
    try: yield
    except KeyError: yield
def f():
    with swallow(): raise KeyError(1)
show(f)
def f():
    with cm(): raise StopIteration('si')
show(f)
@cm(7)
def deco(a): return a * 2
print(deco(4), deco.__name__)
class C(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out', e[0]); return True
@C()
def g(): raise TypeError('x')
print(g())
with ExitStack() as st:
    st.enter_context(cm(1))
    st.callback(print, 'cb', sep='-')
    st.push(lambda *e: print('exit', e[0]))
    @st.callback
    def _(): print('decorated')
    inner = st.pop_all()
print('popped')
inner.close()
with ExitStack() as st:
    st.push(lambda t, e, tb: print('last', t) or True)
    st.callback(lambda: 1/0)
def f():
    with ExitStack() as st: st.enter_context(5)
show(f)
show(lambda: ExitStack().callback())
show(lambda: ExitStack().callback(1))
show(lambda: ExitStack().push(5))
def f():
    with ExitStack() as st:
        st.callback(lambda: [].pop())
        raise KeyError('first')
try: f()
except IndexError as e: print(repr(e), repr(e.__context__))
with suppress(KeyError, IndexError): {}[1]
with suppress(): pass
with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1)])
def f():
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
show(f)
class W:
    def __init__(self): self.t = ''
    def write(self, s): self.t += s
    def flush(self): pass
w = W()
with redirect_stdout(w) as ww: print('hid'); print(ww is w, file=sys.__stdout__)
print(repr(w.t))
with redirect_stderr(w): print('err', file=sys.stderr)
print(repr(w.t))
class Cl:
    def close(self): print('closed')
with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
print(nullcontext().__enter__(), isinstance(nullcontext(), AbstractContextManager), issubclass(C, AbstractContextManager), AbstractContextManager[int])

# contextlib all around.
import contextlib as C, functools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).split(' at 0x')[0], repr(e.__context__)[:60], repr(e.__cause__)[:60])
@C.contextmanager
def cm(x, fail=None):
    """doc"""
    print('in', x)
    try: yield x * 2
    except ValueError as e:
        print('caught', e)
        if fail == 're': raise
        if fail == 'new': raise KeyError('new')
        if fail == 'stop': raise StopIteration('s')
    finally: print('out', x)
with cm(1) as v: print(v)
def a(f, exc=ValueError('v')):
    with cm(1, f): raise exc
    return 'swallowed'
for f in (None, 're', 'new', 'stop'): t(lambda: a(f))
t(lambda: a(None, TypeError('t'))); t(lambda: a(None, StopIteration('x'))); t(lambda: a(None, GeneratorExit()))
@C.contextmanager
def noyield():
    if 0: yield
@C.contextmanager
def two(): yield 1; yield 2
@C.contextmanager
def two2():
    try: yield 1
    except: yield 2
def b(c, e=None):
    with c():
        if e: raise e
t(lambda: b(noyield)); t(lambda: b(two)); t(lambda: b(two2, ValueError())); 
@cm('deco')
def fn(y): return y
print(fn(5), fn(6), fn.__name__, cm.__doc__, cm.__name__)
x = cm(3)
with x: pass
t(lambda: x.__enter__())
class Cl:
    def close(self): print('closed')
with C.closing(Cl()) as c: print(type(c).__name__)
t(lambda: C.closing(5).__exit__(None, None, None))
with C.suppress(ValueError, KeyError): raise KeyError('x')
def s():
    with C.suppress(ValueError): raise ExceptionGroup('g', [ValueError(), KeyError('k')])
t(s)
def s2():
    with C.suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), ValueError(2)])
    return 'all gone'
t(s2)
def s3():
    with C.suppress(): raise ValueError('not')
t(s3)
with C.nullcontext(5) as n: print(n)
with C.nullcontext() as n: print(n)
class W:
    def __init__(self): self.s = ''
    def write(self, x): self.s += x
    def flush(self): pass
w = W()
with C.redirect_stdout(w) as q: print('hidden'); print(q is w)
print(repr(w.s))
w = W()
import sys
with C.redirect_stderr(w): sys.stderr.write('err')
print(w.s)
with C.ExitStack() as st:
    print(st.enter_context(cm('a')), st.enter_context(cm('b')))
    print(st.callback(print, 'cb', end='!\n') is print)
    st.push(lambda *e: print('push', e[0]))
    @st.callback
    def q(): print('decorated')
    st2 = st.pop_all()
print('after')
st2.close(); st2.close()
def e1():
    with C.ExitStack() as st:
        st.push(lambda t, v, tb: print('outer', t) or True)
        st.callback(lambda: 1/0)
        st.push(lambda t, v, tb: print('inner', t))
        raise ValueError('orig')
    return 'ok'
t(e1)
def e2():
    with C.ExitStack() as st:
        st.callback(lambda: {}['k'])
        st.callback(lambda: 1/0)
        raise ValueError('orig')
t(e2)
try: e2()
except KeyError as e:
    while e: print(repr(e)); e = e.__context__
t(lambda: C.ExitStack().enter_context(5)); t(lambda: C.ExitStack().push(5)); t(lambda: C.ExitStack().callback()); t(lambda: C.ExitStack().callback(print, func=1) is None)
class Own(C.ContextDecorator):
    def __enter__(self): print('E'); return self
    def __exit__(self, *a): print('X', a[0]); return True
@Own()
def g(): raise ValueError
print(g())
class Abs(C.AbstractContextManager):
    def __exit__(self, *a): print('abs')
with Abs() as ab: print(ab.__class__.__name__)
t(lambda: C.AbstractContextManager())
print(issubclass(Own, C.AbstractContextManager), issubclass(int, C.AbstractContextManager), isinstance(C.nullcontext(), C.AbstractContextManager), issubclass(type(C.AsyncExitStack()), C.AbstractAsyncContextManager))
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
@C.asynccontextmanager
async def acm(x):
    print('ain', x)
    try: yield x
    except ValueError as e: print('acaught', e)
    finally: print('aout', x)
async def m1():
    async with acm(1) as v: raise ValueError('z')
    async with C.AsyncExitStack() as st:
        print(await st.enter_async_context(acm(2)))
        st.enter_context(cm(3))
        st.push_async_callback(acb, 7)
        st.callback(print, 'sync')
        st.push_async_exit(aex)
    async with C.nullcontext(9) as z: print(z)
    class Ac:
        async def aclose(self): print('aclosed')
    async with C.aclosing(Ac()): pass
    return 'm1'
async def acb(x): print('acb', x)
async def aex(*a): print('aex', a[0])
print(run(m1()))
@acm('d')
async def decorated(): return 'dec'
print(run(decorated()))
async def m2():
    async with acm(5): raise KeyError('k')
t(lambda: run(m2()))
t(lambda: run(C.AsyncExitStack().enter_async_context(5)))

# contextlib: asynccontextmanager, AsyncExitStack, aclosing, nullcontext.
from contextlib import *
@contextmanager
def cm(x=1):
    try:
        yield x
    finally:
        print("fin")
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
async def amain():
    @asynccontextmanager
    async def acm():
        print('aenter')
        try: yield 5
        finally: print('aexit')
    async with acm() as a: print(a)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm())
        st.enter_context(cm(2))
        async def cb(x): print('acb', x)
        st.push_async_callback(cb, 1)
        async def ex(*e): print('aex', e[0])
        st.push_async_exit(ex)
    class AC:
        async def aclose(self): print('aclosed')
    async with aclosing(AC()): pass
    async with nullcontext(3) as q: print(q)
    @acm()
    async def df(): return 'df'
    print(await df())
co = amain()
try: co.send(None)
except StopIteration: print('done')

async def f(x): return x
c = f(1)
print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame is not None, c.__qualname__, hasattr(c, '__iter__'), hasattr(c, '__await__'))
try: c.send(None)
except StopIteration as s: print(s.value, c.cr_frame)
for again in ('c.send(None)', 'c.throw(ValueError)', 'c.close()'):
    try: print(again, eval(again))
    except (RuntimeError, ValueError) as e: print(again, type(e).__name__, e)
c = f(2)
try: c.send('not None')
except TypeError as e: print(e)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = f(3)
for bad in ('next(c)', 'iter(c)', 'list(c)', 'for x in c: pass', 'c()', 'c + 1', 'a, b = c', 'c[0]', 'c.x = 1'):
    try: exec(bad)
    except (TypeError, AttributeError) as e: print(bad, '->', e)
c.close()
def stop(c):
    try: c.send(None)
    except StopIteration as s: return s.value
async def twice():
    c = f(9)
    print(await c)
    try: await c
    except RuntimeError as e: return str(e)
print(stop(twice()))
c = f(1)
try: c.throw(KeyError('thrown at the start'))
except KeyError as e: print(e)
async def raises_stop(): raise StopIteration('s')
try: raises_stop().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
async def raises_async_stop(): raise StopAsyncIteration
try: raises_async_stop().send(None)
except StopAsyncIteration as e: print(repr(e))
class P:
    def __await__(self): yield 'suspended'
async def waits():
    try: await P()
    except ValueError as e: return f'handled {e}'
    finally: print('finally')
c = waits(); print(c.send(None), c.cr_await is not None)
try: c.throw(ValueError('inside'))
except StopIteration as s: print(s.value)
c = waits(); c.send(None); c.close()
w = f(5).__await__()
print(type(w).__name__, next(w, 'default'))
import types
x = f(0); print(isinstance(x, types.CoroutineType)); x.close()

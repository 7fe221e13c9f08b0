from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout
@contextmanager
def cm(name):
    print('enter', name)
    try: yield name.upper()
    except ValueError as e: print('handling', e)
    finally: print('exit', name)
with cm('a') as x: print(x)
with cm('b'): raise ValueError('v')
try:
    with cm('c'): raise KeyError('k')
except KeyError as e: print('escaped', e)
@cm('deco')
def f(x): return x
print(f(1), f(2))
with suppress(KeyError, IndexError): {}['x']
print('suppressed')
with ExitStack() as stack:
    print([stack.enter_context(cm(n)) for n in 'pq'])
    stack.callback(print, 'callback', sep='')
    stack.push(lambda *a: print('pushed', a[0]))
class Closes:
    def close(self): print('closed')
with closing(Closes()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
@contextmanager
def none(): return iter(())
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def noyield():
    if False: yield
for bad in (noyield, twice):
    try:
        with bad(): pass
    except RuntimeError as e: print(e)
@contextmanager
def reraises():
    try: yield
    except ValueError as e: raise KeyError('converted') from e
try:
    with reraises(): raise ValueError('orig')
except KeyError as e: print(repr(e), repr(e.__cause__))
@contextmanager
def swallow():
    try: yield
    except: pass
with swallow(): 1 / 0
def g():
    with cm('generator'): yield 1
it = g(); next(it); it.close()
class Reusable:
    depth = 0
    def __enter__(self): self.depth += 1; return self.depth
    def __exit__(self, *a): self.depth -= 1
r = Reusable()
with r as a, r as b, r as c: print(a, b, c)
print(r.depth)

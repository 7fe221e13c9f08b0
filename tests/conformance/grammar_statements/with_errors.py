class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class RaisesInExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError('exit')
class OnInstance: pass
o = OnInstance()
o.__enter__ = lambda: 1
o.__exit__ = lambda *a: 1
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for name, m in [('int', 5), ('NoEnter', NoEnter()), ('NoExit', NoExit()), ('OnInstance', o), ('AsyncOnly', AsyncOnly()), ('None', None)]:
    try:
        with m: pass
    except Exception as e: print(name, type(e).__name__, e)
try:
    with RaisesInExit(): pass
except OSError as e: print(e, repr(e.__context__))
try:
    with RaisesInExit(): raise KeyError('body')
except OSError as e: print(e, repr(e.__context__))
class Truthy:
    def __init__(self, r): self.r = r
    def __enter__(self): return self
    def __exit__(self, *a): return self.r
for r in (1, 'x', [0], True):
    with Truthy(r): raise ValueError
    print('swallowed by', r)
for r in (0, '', [], None, False):
    try:
        with Truthy(r): raise ValueError
    except ValueError: print('passed by', r)
class BadBool:
    def __bool__(self): raise TypeError('no truth')
try:
    with Truthy(BadBool()): raise ValueError('v')
except TypeError as e: print(e, repr(e.__context__))
with Truthy(BadBool()): print('not asked without an exception')
try:
    with Truthy(None) as (a, b): pass
except TypeError as e: print(e)
def gen():
    with Truthy(True): yield 1
    yield 2
g = gen(); next(g); print(g.throw(KeyError))

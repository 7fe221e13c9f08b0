def g(a):
    b = a
    yield b
    yield b + 1
it = g(1)
print(it.gi_running, it.gi_frame is not None, it.gi_yieldfrom, it.gi_code.co_name, it.gi_suspended)
next(it)
print(it.gi_running, it.gi_frame.f_lineno, it.gi_suspended, it.gi_frame.f_locals)
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended)
def h():
    yield from it2
it2 = g(5)
o = h(); next(o)
print(o.gi_yieldfrom is it2)
it.__name__ = 'renamed'
it.__qualname__ = 'q.renamed'
print(it.__name__, it.__qualname__)
for bad in ('it.__name__ = 5', 'it.gi_frame = 1', 'it.gi_running = 1', 'it.x = 1', 'it.send()', 'it.send(1, 2)', 'it.close(1)', 'len(it)', 'it[0]', 'next(it, 1, 2)', 'it + it', 'next(5)', 'next([])', 'iter(5)'):
    try: exec(bad)
    except (TypeError, AttributeError) as e: print(bad, type(e).__name__, e)
def reenter():
    yield 1
    try: next(me)
    except ValueError as e: yield str(e)
    try: me.send(None)
    except ValueError as e: yield str(e)
    try: me.close()
    except ValueError as e: yield str(e)
    try: me.throw(KeyError)
    except ValueError as e: yield str(e)
me = reenter()
print(list(me))
class C:
    def m(self): yield 1
print(C().m().__qualname__, (x for x in []).__qualname__, (lambda: (yield))().__name__)
def unstarted(): print('never runs'); yield
unstarted()
print(bool(unstarted()), isinstance(unstarted(), type(it)))
import types
print(isinstance(it, types.GeneratorType), hasattr(it, '__iter__'), hasattr(it, '__next__'), hasattr(it, '__len__'))

# Differences that comparing every method with every wrong number of arguments has brought up.
import typing, weakref, random, sys, collections
for name in ('List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type', 'Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap', 'Iterable', 'Mapping', 'Callable', 'ContextManager', 'Hashable', 'Sized', 'ItemsView', 'Sequence'):
    try: print(name, getattr(typing, name)())
    except Exception as e: print(name, type(e).__name__, e)
for name, arg in (('Deque', int), ('Counter', str), ('List', int), ('OrderedDict', (int, str)), ('DefaultDict', (int, str))):
    try: print(name, getattr(typing, name)[arg]())
    except Exception as e: print(name, type(e).__name__, e)
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'A{self.n}'
a, b, c, d = map(A, range(4))
s = weakref.WeakSet([a, b, c])
def shown(s): return sorted(map(repr, s))
s -= {b}; print(shown(s))
s &= [a, b]; print(shown(s))
s ^= {a, d}; print(shown(s))
s |= {b}; print(shown(s))
s.symmetric_difference_update([b, c]); s.difference_update([d]); print(shown(s))
s.intersection_update([c]); print(shown(s))
s -= s; print(len(s), classmethod[int], staticmethod[int, str])
for t in ('object() in b"a"', 'None in bytearray()', '"a" in b"abc"', '1.5 in b"a"', 'str.maketrans(a=1)', 'collections.deque().append(x=1)', 'bytes.maketrans(b=1)', '"".__setattr__(1)', '(1).__pow__()', '(1).__pow__(1, 2, 3)', '[].__setitem__(1)', '{}.__setitem__()', 'random.lognormvariate()', 'typing.ParamSpec("a", 1)', 'typing.TypeVarTuple("a", 1)', '[].append(x=1)', 'b"".__buffer__()', '(1).__add__()', 'object().__setattr__("a")', 'setattr(1)', '"".__class__.__delattr__("a")'):
    try: print(t, eval(t))
    except Exception as e: print(t, type(e).__name__, e)
seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)) if event.startswith('mine') else None)
sys.audit('mine.a', 1, 2); sys.audit('mine.b')
print(seen)
for t in ('sys.audit(1)', 'sys.setswitchinterval(0)', 'sys.setswitchinterval("a")'):
    try: print(eval(t))
    except Exception as e: print(t, type(e).__name__, e)
print(sys.getswitchinterval()); sys.setswitchinterval(1); print(sys.getswitchinterval())

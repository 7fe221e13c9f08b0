# Names of a class that are no strings: there, and warned of.
import warnings
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def shown(cls): return sorted([(type(k).__name__, repr(k)) for k in cls.__dict__ if not (isinstance(k, str) and k.startswith('__'))])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    attempt(lambda: shown(type('C', (), {1: 2, 'a': 3})))
    attempt(lambda: shown(type('C', (), {(1, 2): 2})))
    attempt(lambda: shown(type('C', (), {None: 2, 5.5: 1})))
    class M(type):
        @classmethod
        def __prepare__(m, n, b): return {7: 8}
    def f():
        class D(metaclass=M): y = 1
        return shown(D)
    attempt(f)
    def g():
        class E:
            locals()[5] = 6
        return shown(E)
    attempt(g)
    def h():
        class E: pass
        setattr(E, 5, 6)
    attempt(h)
    attempt(lambda: type('C', (), {1: 2}).__dict__[1])
    attempt(lambda: dir(type('C', (), {1: 2})))
    attempt(lambda: [k for k in vars(type('C', (), {1: 2})) if k == 1])
for x in w: print(x.category.__name__, x.message, x.lineno)
class O: pass
o = O()
o.__dict__[5] = 6
print(o.__dict__)
attempt(lambda: dir(o))
attempt(lambda: getattr(o, 5))

class C:
    def __getattr__(self, n):
        if n == '__name__': return 'nm'
        raise AttributeError(n)
class D:
    def __getattr__(self, n): raise AttributeError('mine ' + n)
class E:
    @property
    def __name__(self): return 5
class F:
    @property
    def __name__(self): return 1 / 0
class P(property): pass
for f in (C(), D(), E(), F(), len, None, 5, C, print, (lambda: 0)):
    for p in (property, P):
        try: print(p(f).__name__)
        except Exception as e: print(type(e).__name__, e)
        try: print(getattr(p(f), '__name__', 'default'), hasattr(p(f), '__name__'))
        except Exception as e: print(type(e).__name__, e)

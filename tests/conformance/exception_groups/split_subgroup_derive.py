V, T, K = ValueError(1), TypeError('t'), KeyError('k')
eg = ExceptionGroup('top', [V, ExceptionGroup('inner', [T, ValueError(2), ExceptionGroup('deep', [K])])])
print(eg.subgroup(ValueError))
print(repr(eg.subgroup(ValueError)))
print(repr(eg.subgroup((TypeError, KeyError))))
print(eg.subgroup(OSError), eg.subgroup(ExceptionGroup) is eg)
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))
print([repr(x) for x in eg.split(ValueError)])
print([repr(x) for x in eg.split(OSError)], [repr(x) for x in eg.split(Exception)])
print([repr(x) for x in eg.split(lambda e: getattr(e, 'args', None) == (2,))])
print(repr(eg.derive([K])), type(eg.derive([KeyboardInterrupt()])).__name__)
class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self
    def derive(self, excs): return MyGroup(self.message, excs, self.code)
g = MyGroup('mine', [V, T], 7)
a, b = g.split(ValueError)
print(repr(a), a.code, repr(b), b.code)
class NoDerive(ExceptionGroup): pass
a, b = NoDerive('nd', [V, T]).split(ValueError)
print(type(a).__name__, type(b).__name__)
eg.add_note('note'); eg.__cause__ = OSError('cause')
sub = eg.subgroup(ValueError)
print(sub.__notes__, repr(sub.__cause__), sub.__notes__ is eg.__notes__)
for bad in ('eg.subgroup(5)', 'eg.split("x")', 'eg.subgroup(int)', 'eg.split((ValueError, int))', 'eg.subgroup()', 'eg.subgroup(lambda e: 1/0)'):
    try: eval(bad)
    except Exception as e: print(bad, type(e).__name__, e)

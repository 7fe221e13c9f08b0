import warnings
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
print(warnings.__all__, len(warnings.filters), warnings.defaultaction)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('second', DeprecationWarning)
    warnings.warn(RuntimeWarning('third'))
    def inner(): warnings.warn('deep', stacklevel=2)
    inner()
    for w in log: print(w.category.__name__, w.message, type(w.message).__name__, w.lineno, w.filename, w.line, w.file, w.source)
    print(str(log[0]))
for action in ('default', 'always', 'all', 'module', 'once', 'ignore'):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action)
        for i in range(3): warnings.warn('loop')
        warnings.warn('loop')
        warnings.warn('other')
        print(action, len(log))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    show(warnings.warn, 'bad')
    show(warnings.warn, 'bad', DeprecationWarning)
    try: warnings.warn('tb', FutureWarning)
    except FutureWarning as e:
        print(e.args, e.__traceback__.tb_next)
show(warnings.warn, 'x', 5); show(warnings.warn, 'x', int); show(warnings.warn); show(warnings.warn, 'x', stacklevel='a')
show(warnings.simplefilter, 'bad'); show(warnings.simplefilter, 'error', lineno='x'); show(warnings.simplefilter, 'error', lineno=-1)
show(warnings.filterwarnings, 'ignore', message=5); show(warnings.filterwarnings, 'ignore', category=5); show(warnings.filterwarnings, 'ignore', module=5)
show(warnings.filterwarnings, 'nope')
print(warnings.formatwarning('text', UserWarning, 'nofile.py', 3), end='')
print(warnings.formatwarning('text', UserWarning, 'nofile.py', 3, 'the line  '), end='')
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('ignore')
    warnings.filterwarnings('always', message='keep')
    warnings.warn('keep this'); warnings.warn('KEEP that'); warnings.warn('drop')
    print([str(w.message) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn_explicit('explicit', UserWarning, 'some.py', 7)
    warnings.warn_explicit(UserWarning('inst'), None, 'some.py', 8, module='m')
    print([(str(w.message), w.filename, w.lineno) for w in log])
c = warnings.catch_warnings(); print(c, warnings.catch_warnings(record=True))
with c:
    try:
        with c: pass
    except RuntimeError as e: print(e)
try: warnings.catch_warnings().__exit__()
except RuntimeError as e: print(e)
@warnings.deprecated('use new')
def old(a): return a
@warnings.deprecated('old class')
class Old:
    def __init__(self, x): self.x = x
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(old(3), Old(5).x, old.__deprecated__, Old.__deprecated__, old.__name__)
    class Sub(Old): pass
    Sub(2)
    print([(w.category.__name__, str(w.message), w.lineno) for w in log])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    eval('1 is 1'); compile('x = "\\d"', 'f', 'exec')
    print([(w.category.__name__, str(w.message), w.lineno, w.filename) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: eval('1 is 1')
    except SyntaxError as e: print(type(e).__name__, e, e.lineno, e.offset)
with warnings.catch_warnings(action='error', category=DeprecationWarning):
    show(warnings.warn, 'dep', DeprecationWarning)
def custom(message, category, filename, lineno, file=None, line=None): print('custom', message, category.__name__, lineno)
warnings.showwarning = custom
warnings.simplefilter('always')
warnings.warn('to custom')

V = ValueError('v')
print(type(BaseExceptionGroup('m', [V])).__name__, type(BaseExceptionGroup('m', [KeyboardInterrupt()])).__name__)
print(repr(ExceptionGroup('m', (V, V))), ExceptionGroup('m', [V]).exceptions, str(ExceptionGroup('m', [V])), str(ExceptionGroup('', [V, V])))
for bad in ('ExceptionGroup()', 'ExceptionGroup("m")', 'ExceptionGroup(5, [V])', 'ExceptionGroup("m", [])', 'ExceptionGroup("m", V)', 'ExceptionGroup("m", [5])', 'ExceptionGroup("m", [V, ValueError])', 'ExceptionGroup("m", [KeyboardInterrupt()])', 'ExceptionGroup("m", [V], 3)', 'ExceptionGroup("m", "ab")', 'ExceptionGroup("m", {V})', 'ExceptionGroup("m", None)', 'BaseExceptionGroup("m", [1])', 'ExceptionGroup("m", [V], x=1)', 'ExceptionGroup("m", iter([V]))'):
    try: print(bad, repr(eval(bad)))
    except Exception as e: print(bad, type(e).__name__, e)
class Sub(ExceptionGroup, ValueError): pass
try: raise Sub('s', [V])
except ValueError as e: print('as ValueError', repr(e))
class Base(BaseExceptionGroup): pass
print(type(Base('x', [V])).__name__)
class Mixed(BaseExceptionGroup, Exception): pass
try: Mixed('x', [KeyboardInterrupt()])
except TypeError as e: print(e)
for attribute in ('message', 'exceptions'):
    try: setattr(ExceptionGroup('m', [V]), attribute, 1)
    except AttributeError as e: print(e)
l = [V]
eg = ExceptionGroup('m', l)
l.append(KeyError())
print(eg.exceptions, ExceptionGroup[int] == ExceptionGroup[int], ExceptionGroup[ValueError])
for bad in ('ExceptionGroup', '(ExceptionGroup, KeyError)', 'BaseExceptionGroup', '5', 'int'):
    try:
        try: raise V
        except* eval(bad): print('no')
    except BaseException as e: print(bad, type(e).__name__, e)
try:
    try: raise eg
    except ExceptionGroup: raise KeyError('context')
except KeyError as e: print(repr(e.__context__))

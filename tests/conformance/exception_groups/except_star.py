def run(exc):
    try:
        try: raise exc
        except* ValueError as e: print('  V', repr(e))
        except* (TypeError, KeyError) as e: print('  T/K', repr(e))
        else: print('  else')
        finally: print('  finally')
    except BaseException as e: print('  left over', repr(e))
V, T, O = ValueError('v'), TypeError('t'), OSError('o')
for exc in (ExceptionGroup('a', [V]), ExceptionGroup('b', [V, T]), ExceptionGroup('c', [V, O]), ExceptionGroup('d', [O]), ExceptionGroup('e', [ExceptionGroup('f', [V, T]), V, ExceptionGroup('g', [O])]), V, O, KeyError('k'), BaseExceptionGroup('h', [KeyboardInterrupt(), V])):
    print(repr(exc))
    run(exc)
try: print('no exception')
except* ValueError: print('never')
else: print('else')
try: raise ValueError('naked')
except* ValueError as e: print(repr(e), e.message == '')
try:
    try: raise ExceptionGroup('x', [V, T])
    except* ValueError: raise KeyError('replaced')
except ExceptionGroup as e: print(repr(e), repr(e.exceptions[0].__context__))
try:
    try: raise ExceptionGroup('x', [V, T])
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e))
try:
    try: raise ExceptionGroup('x', [V, T])
    except* ValueError as e: raise e
    except* TypeError as e: raise OSError('second') from e
except ExceptionGroup as e: print(repr(e), [repr(x.__cause__) for x in e.exceptions])
try: raise ExceptionGroup('x', [V, T, V])
except* Exception as e: print('all', repr(e))
try: raise ExceptionGroup('pep 758', [V])
except* ValueError, TypeError: print('no parentheses')

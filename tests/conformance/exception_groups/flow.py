def f():
    for i in range(3):
        try:
            if i: raise ExceptionGroup('g', [ValueError(i), KeyError(i)])
        except* ValueError as e:
            print('value', i, e.exceptions)
            x = i
        except* KeyError as e:
            print('key', i, e.exceptions)
        else: print('else', i)
        finally: print('finally', i)
    try: e
    except NameError as n: print(n)
    return x
print(f())
try:
    try: raise ExceptionGroup('g', [ValueError(1)])
    finally: print('outer finally')
except* ValueError: print('outer handler')
def nested():
    try:
        try: raise ExceptionGroup('n', [ValueError('a'), TypeError('b'), OSError('c')])
        except* ValueError as e:
            try: raise ExceptionGroup('inside', [IndexError('d')])
            except* LookupError as e2: print('inner', repr(e2))
            print('still', repr(e))
    except* TypeError as e: print('outer', repr(e))
    except* OSError as e: print('outer', repr(e))
nested()
try:
    try: raise ExceptionGroup('g', [ValueError('x'), OSError('y')])
    except* ValueError as e: 1 / 0
    except* OSError as e: [][1]
except ExceptionGroup as e:
    print(repr(e), repr(e.message))
    for x in e.exceptions: print('  ', repr(x), repr(x.__context__))
def gen():
    try: yield 1
    except* ValueError as e: yield repr(e)
g = gen(); next(g); print(g.throw(ValueError('thrown')))
for src in ('try: pass\nexcept* ValueError: pass\nexcept KeyError: pass', 'try: pass\nexcept*: pass', 'for i in x:\n try: pass\n except* ValueError: break', 'def f():\n try: pass\n except* ValueError: return', 'for i in x:\n try: pass\n except* ValueError: continue', 'try: pass\nexcept* A, B as e: pass', 'try: pass\nexcept A, B as e: pass', 'try: pass\nexcept* ValueError:\n for i in x: break'):
    try: compile(src, 's', 'exec'); print('ok')
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

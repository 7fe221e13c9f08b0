def f(x):
    try:
        print('try', end=' ')
        if x == 1: raise ValueError
        if x == 2: return 'returned'
        if x == 3: raise KeyError('escapes')
    except ValueError:
        print('except', end=' ')
        return 'handled'
    else:
        print('else', end=' ')
    finally:
        print('finally', end=' ')
    return 'end'
for i in range(4):
    try: print(f(i))
    except KeyError as e: print(repr(e))
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            yield i
        finally:
            yield f'cleanup {i}'
print(list(g()))
def h():
    try: return 1
    finally: print('before returning', end=' ')
print(h())
def nested():
    try:
        try: raise ValueError('inner')
        finally: print('inner finally')
    except ValueError as e: print('outer', e)
    else: print('never')
    finally: print('outer finally')
nested()
def reraise():
    try: raise ValueError(1)
    except ValueError:
        try: raise
        except ValueError as e: print('again', e)
        raise
try: reraise()
except ValueError as e: print('at the top', e)
def loop():
    n = 0
    while True:
        try:
            n += 1
            if n < 3: continue
            return n
        finally:
            print('loop', n, end=' ')
print(loop())
try: pass
except: print('no')
else: print('else only')
try: raise IndexError
except (KeyError, IndexError): print('tuple')
try: pass
finally: print('finally only')
try: [][0]
except LookupError as e: print(type(e).__name__)

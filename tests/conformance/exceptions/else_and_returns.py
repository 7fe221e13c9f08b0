def f(n):
    try:
        if n == 0: raise ValueError
        if n == 1: return 'from try'
        v = 'body'
    except ValueError: return 'from except'
    else:
        if n == 2: return 'from else'
        try: raise KeyError('in else')
        except ValueError: return 'never'
        except KeyError: v = 'else handled'
    finally: print('finally', n, end=' ')
    return v
for n in range(4): print(f(n))
def else_raises():
    try: pass
    except ValueError: return 'not for else'
    else: raise ValueError('from else')
try: else_raises()
except ValueError as e: print(e)
def except_raises():
    try: raise ValueError
    except ValueError: raise KeyError('from except')
    except KeyError: return 'not for except'
try: except_raises()
except KeyError as e: print(e)
def many():
    for i in range(4):
        try:
            if i == 0: raise IndexError
            elif i == 1: raise KeyError
            elif i == 2: raise TypeError(i)
        except LookupError as e: yield type(e).__name__
        except Exception as e: yield e.args
        else: yield 'fine'
print(list(many()))
def deep(n):
    if n == 0: raise RuntimeError('bottom')
    try: deep(n - 1)
    finally: trail.append(n)
trail = []
try: deep(5)
except RuntimeError as e: print(trail, e)
def swallow_all():
    try: raise SystemExit
    except: return 'bare except catches all'
print(swallow_all())
def loop_with_handlers():
    count = 0
    for i in range(1000):
        try:
            if i % 3 == 0: raise ValueError
            if i % 5 == 0: raise KeyError
        except ValueError: count += 1
        except KeyError: count += 100
    return count
print(loop_with_handlers())

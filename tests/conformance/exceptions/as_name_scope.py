try: raise ValueError('x')
except ValueError as e: pass
try: print(e)
except NameError as n: print(n)
e = 'before'
try: raise ValueError('x')
except ValueError as e: print(e)
print('e' in globals())
def f():
    try: raise KeyError
    except KeyError as k: pass
    try: return k
    except UnboundLocalError as u: return str(u)
print(f())
def g():
    try: raise KeyError('kept')
    except KeyError as k: saved = k
    return repr(saved)
print(g())
def h():
    try: raise KeyError
    except KeyError as k:
        k = 'rebound'
        print(k)
    return 'k' in locals()
print(h())
def i():
    try: raise KeyError
    except KeyError as k:
        del k
    return 'deleted inside is fine'
print(i())
def j():
    for n in range(3):
        try: raise ValueError(n)
        except ValueError as k:
            if n == 1: continue
            if n == 2: break
    return 'k' in locals(), n
print(j())
def cell():
    try: raise KeyError('captured')
    except KeyError as k:
        def show(): return repr(k)
        print(show())
    try: show()
    except NameError as n: print(n)
cell()
class C:
    try: raise ValueError
    except ValueError as inside: x = 1
    print(sorted(n for n in locals() if not n.startswith('__')))

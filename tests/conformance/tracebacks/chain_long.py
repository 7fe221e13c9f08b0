def a():
    try: raise ValueError('a')
    except ValueError: b()
def b():
    try: raise KeyError('b')
    except KeyError as k: raise TypeError('t') from k
try:
    a()
except TypeError:
    raise RuntimeError('last')

import math, enum
class Color(enum.Enum):
    RED = 1
    GREEN = 2
class Const:
    LIMIT = 100
    class Deep: NAME = 'deep'
def f(v):
    match v:
        case Color.RED: return 'red'
        case Color.GREEN: return 'green'
        case Const.LIMIT: return 'limit'
        case Const.Deep.NAME: return 'deep'
        case math.pi: return 'pi'
        case [Color.RED, Const.LIMIT as x]: return f'pair {x}'
        case {'c': Color.GREEN}: return 'green mapping'
    return 'nothing'
for v in (Color.RED, Color.GREEN, 1, 100, 100.0, 'deep', math.pi, [Color.RED, 100], {'c': Color.GREEN}):
    print(v, f(v))
def g():
    match 1:
        case Const.MISSING: return 'x'
try: g()
except AttributeError as e: print(e)
class P:
    def __getattr__(self, n):
        print('get', n, end='; ')
        return n
p = P()
match 'b':
    case p.a: print('a')
    case p.b: print('b')
    case p.c: print('c')

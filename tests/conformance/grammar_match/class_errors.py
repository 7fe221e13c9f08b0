class NoArgs: x = 1
class BadArgs: __match_args__ = 'xy'
class BadNames: __match_args__ = (1, 2)
class Two: __match_args__ = ('a', 'b'); a = 1; b = 2
class Short: __match_args__ = ('missing',)
class Dup: __match_args__ = ('a', 'a'); a = 1
class ListArgs: __match_args__ = ['a']; a = 1
def check(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
def a():
    match NoArgs():
        case NoArgs(1): return 'matched'
    return 'not'
def b():
    match BadArgs():
        case BadArgs(1): return 'matched'
    return 'not'
def c():
    match BadNames():
        case BadNames(1): return 'matched'
def d():
    match Two():
        case Two(1, 2, 3): return 'matched'
def e():
    match Two():
        case Two(1, a=1): return 'matched'
def f():
    match Short():
        case Short(1): return 'matched'
    return 'attribute is missing'
def g():
    match Dup():
        case Dup(1, 1): return 'matched'
def h():
    match ListArgs():
        case ListArgs(1): return 'matched'
def i():
    match 1:
        case int(1, 2): return 'matched'
def j():
    notatype = 5
    match 1:
        case notatype(): return 'matched'
def k():
    match 1:
        case Undefined(): return 'matched'
def l():
    match 1:
        case str(1, 2, 3): return 'not looked at'
    return 'type is checked first'
def m():
    match Two():
        case Two(a=1, b=x, c=_): return 'matched'
        case Two(b=x): return x
def n():
    match object():
        case object(): return 'object()'
def o():
    match 5:
        case object(5): return 'x'
for name, func in list(globals().items()):
    if len(name) == 1: check(name, func)

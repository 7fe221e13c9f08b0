# What is said of exceptions that leave a finaliser, and sys.unraisablehook.
import gc
import sys


class Stream:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass


stream = sys.stderr = Stream()
class Mod: pass
class E(Exception):
    def __str__(self): raise ValueError
class M(Exception): pass
M.__module__='some.mod'
class Q:
    class Inner(Exception): pass
def mk(exc, pre=None):
    class A:
        def __del__(self):
            try:
                raise KeyError('first')
            except KeyError:
                raise exc
    a = A(); del a; gc.collect()
mk(ValueError()); mk(ValueError('x')); mk(ValueError('a\nb')); mk(E()); mk(M('m')); mk(Q.Inner(5))
e = ValueError('n'); e.add_note('note'); mk(e)
mk(SyntaxError('msg', ('f.py', 3, 5, 'some text', 3, 7)))
mk(ExceptionGroup('g', [ValueError(1)]))
mk(SystemExit(3)); mk(KeyboardInterrupt())
class R:
    def __del__(self):
        def r(n):
            if n: r(n-1)
            else: 1/0
        r(50)
r = R(); del r; gc.collect()
class Long:
    def __del__(self):
        return (1 +
                2 / 0)
l = Long(); del l; gc.collect()
sys.unraisablehook = lambda u: print(u.exc_type, u.exc_value, u.err_msg and u.err_msg.split(' at ')[0], u.object is None, file=sys.stderr)
class A:
    def __del__(self): 1/0
a = A(); del a; gc.collect()
sys.unraisablehook = sys.__unraisablehook__
a = A(); del a; gc.collect()
def bad(u): raise TypeError('in hook')
sys.unraisablehook = bad
a = A(); del a; gc.collect()
sys.unraisablehook = None
a = A(); del a; gc.collect()
del sys.unraisablehook
a = A(); del a; gc.collect()

for line in stream.text.splitlines():
    print(line.split(' at 0x')[0])

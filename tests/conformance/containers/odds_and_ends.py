# Replacing nothing as often as the text is long, special methods that are None, sets of sets, keywords for __new__ alone.
print('AA'.replace('','*-',2), b'AA'.replace(b'',b'*-',2), bytearray(b'abc').replace(b'',b'-',3), 'abc'.replace('','-',3), 'abc'.replace('','-',4),'abc'.replace('','-',2), 'aaa'.replace('a','b',3), 'aaa'.replace('a','bb',2))
class A: __bool__=None
class B:
    __bool__=None
    def __len__(self): return 3
class C: __len__=None
class D(list): __len__=None
class E(int): __bool__=None
for x in (A(),B(),C(),D(),E()):
    for f in (bool,len,lambda v: not v,lambda v: 1 if v else 2, lambda v: v and 1, lambda v: [1 for _ in [0] if v], any, all, list):
        try: print(type(x).__name__, f(x))
        except TypeError as e: print(type(x).__name__, e)
class S(set): pass
s={frozenset('ab'), 1}
print(S('ab') in s, set('ab') in s, S('c') in s)
s.discard(S('ab')); print(s)
t={frozenset('q')}; t.remove(S('q')); print(t)
try: t.remove(S('z'))
except KeyError as e: print(repr(e), type(e.args[0]))
try: t.remove({1})
except KeyError as e: print(repr(e), type(e.args[0]))
class H(set):
    def __hash__(self): return 5
try: print(H('q') in t)
except TypeError as e: print(e)
class L(list):
    def __new__(cls, items, extra=None):
        self=super().__new__(cls, items); self.extra=extra; return self
print(L([1,2],extra=3), L((x for x in 'ab'), extra=1).extra, L('ab','c') if 0 else 1)
try: L([1],[2])
except TypeError as e: print(e)

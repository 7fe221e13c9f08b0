# Weak references: ref, proxy, callbacks, equality, containers.
import weakref
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class A:
    def __init__(self, value=None):
        self.value = value

    def method(self):
        return 'method ' + str(self.value)

    def __eq__(self, other):
        return isinstance(other, A) and self.value == other.value

    def __hash__(self):
        return hash(self.value)


class Slots:
    __slots__ = ('a',)


class WeakSlots:
    __slots__ = ('a', '__weakref__')


a, b = A(1), A(1)
r, s = weakref.ref(a), weakref.ref(b)
print(r() is a, r == s, r is weakref.ref(a), hash(r) == hash(a), r == 5, type(r).__name__, r.__callback__,
      weakref.getweakrefcount(a), len(weakref.getweakrefs(a)), isinstance(r, weakref.ref),
      weakref.ref is weakref.ReferenceType)
with_callback = weakref.ref(a, lambda ref: None)
print(with_callback is r, with_callback == r, with_callback.__callback__ is not None,
      weakref.getweakrefcount(a))
p = weakref.proxy(a)
print(p.value, p.method(), p == a, type(p).__name__, isinstance(p, A), p.__class__.__name__)
p.other = 9
print(a.other, bool(p), weakref.proxy(a) is p)
show(lambda: hash(p))
f = lambda x: x + 1
fp = weakref.proxy(f)
print(fp(1), type(fp).__name__)
show(weakref.ref, 5)
show(weakref.ref, 'a')
show(weakref.ref, [])
show(weakref.ref, None)
show(weakref.ref, Slots())
show(lambda: type(weakref.ref(WeakSlots())).__name__)
show(weakref.ref)
show(weakref.ref, a, None, 1)
show(weakref.proxy, 5)
for thing in (A, f, {1}, frozenset(), len, ValueError, (x for x in ()), a.method):
    print(type(weakref.ref(thing)).__name__, end=' ')
print()
d = weakref.WeakValueDictionary()
d['a'], d['b'] = a, b
print(sorted(d), d['a'] is a, 'b' in d, len(d), d.get('z'), d.pop('b') is b, list(d.items())[0][0])
k = weakref.WeakKeyDictionary()
k[a] = 'va'
print(k[a], len(k), a in k, A(9) in k)
w = weakref.WeakSet([a, b])
print(len(w), a in w, b in w)
w.discard(b)
print(len(w))
m = weakref.WeakMethod(a.method)
print(m()(), m() == a.method)


class Sub(weakref.ref):
    extra = 1


sub = Sub(a)
sub.note = 'n'
print(sub() is a, sub.extra, sub.note, sub is r)
fin = weakref.finalize(a, print, 'finalised', 1)
print(fin.alive, fin.peek()[1] is print, fin(), fin.alive, fin(), fin.peek())

import gc
class A: pass
class S: __slots__ = ('x',)
class D:
    def __del__(self): keep.append(self)
keep = []
for x in (1, 1.5, 'a', b'a', (), (1,2), (1, []), [], {}, {1: 2}, set(), frozenset(), A(), A, S(), len, print, lambda: 1, gc, None, True, slice(1), range(3), iter([]), type, object(), 10**30, 1j, bytearray(), memoryview(b''), Exception(), (i for i in ()), property(), NotImplemented, [].append):
    print(type(x).__name__, gc.is_tracked(x), gc.is_finalized(x))
d = D()
del d
gc.collect()
print(gc.is_finalized(keep[0]), gc.is_finalized(keep))
class I(int): pass
class B(bytes): pass
print(gc.is_tracked(I()), gc.is_tracked(B()))
for args in ((), (1, 2)):
    for function in (gc.is_tracked, gc.is_finalized):
        try: function(*args)
        except TypeError as e: print(e)
print(gc.freeze(), gc.unfreeze(), gc.get_freeze_count())

class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
class C: __slots__ = ('a',)
class W: __slots__ = ('__weakref__',)
class N: __slots__ = ()
class D: __slots__ = ('__dict__',)
class DW: pass
class S2(A): __slots__ = ('x', 'y')
class S3(A): __slots__ = ('y', 'x')
class S4(C): __slots__ = ('x', 'y')
class WD: __slots__ = ('__weakref__', '__dict__')
class Sub0(A): __slots__ = ()
class M1(A): pass
class M2(A): pass
class M3(C): pass
class M4(DW): pass
class M5(DW): __slots__ = ()
class L(list): pass
class L2(list): __slots__ = ()
class L3(list): __slots__ = ('a',)
class L4(list): pass
class Both: __slots__ = ('a', '__dict__')
all = [A, B, C, W, N, D, DW, S2, S3, S4, WD, Sub0, M1, M2, M3, M4, M5, L, L2, L3, L4, Both]
for a in all:
    row = ''
    for b in all:
        x = a()
        try:
            x.__class__ = b
            row += '1'
        except TypeError as e:
            row += '0'
    print(f'{a.__name__:5}', row)

# the values stay where they are, whatever order the slots were named in
x = S2()
x.a, x.x, x.y = 'a', 'x', 'y'
x.__class__ = S3
print(type(x).__name__, x.a, x.x, x.y, S3.__slots__)

# memoryview over bytes and bytearrays.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

m = memoryview(b'hognose')
print(m[0], m[-1], m[1:3].tobytes(), m[::2].tobytes(), m[::-1].tobytes(), len(m), m.tolist(), bytes(m),
      m == b'hognose')
print(m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes, m.readonly, m.c_contiguous,
      m.f_contiguous, m.contiguous, m.obj)
s = m[1:6:2]
print(s.tolist(), s.shape, s.strides, s.nbytes, s.contiguous, s.c_contiguous, s.tobytes(), s.obj, len(s[1:]),
      s == b'ons', s == bytes(s))
print(104 in m, list(m[:2]), list(reversed(m))[:2], hash(m) == hash(b'hognose'), [*m[:3]], max(m), m.hex(),
      list(iter(m))[-1], m.count(111), m.index(103))
w = memoryview(bytearray(b'abcdef'))
w[0] = 65
w[1:3] = b'XY'
w[-1] = 0x7a
w[::2] = b'123'
w[3:5] = memoryview(b'pq')
print(w.obj, w.readonly, w.tobytes(), w[:0].tolist(), w.toreadonly().readonly)
show(lambda: m[7])
show(lambda: m[-8])
show(lambda: m['a'])
show(lambda: m[1.0])
show(lambda: m[0, 0])
show(lambda: m[::0])
show(lambda: m[None])
show(lambda: m.__setitem__(0, 1))
show(lambda: m.__delitem__(0))
show(lambda: w.__setitem__(0, 256))
show(lambda: w.__setitem__(0, 'a'))
show(lambda: w.__setitem__(0, b'a'))
show(lambda: w.__setitem__(slice(0, 2), b'abc'))
show(lambda: w.__setitem__(slice(0, 2), 5))
show(lambda: w.__setitem__(slice(0, 2), 'ab'))
show(lambda: w.__delitem__(0))
show(lambda: hash(w))
show(memoryview)
show(memoryview, 'a')
show(memoryview, 5)
show(memoryview, [1])
show(memoryview, b'a', 1)
show(lambda: m + m)
show(lambda: m < m)
show(lambda: m == 5)
print(memoryview(object=b'kw').tobytes(), memoryview(m).tobytes(), repr(m)[:10], type(iter(m)).__name__)
show(m.index, 1)
show(m.index, 111, 3, 6)
show(m.count, 'x')

# Views of several dimensions and of none: what works, and what is refused.
def attempt(label, f):
    try: r = f()
    except Exception as e: print(label, type(e).__name__, e)
    else:
        if isinstance(r, memoryview): print(label, 'view', r.shape, r.strides, r.ndim, r.nbytes, r.itemsize, r.format, r.contiguous, r.c_contiguous, r.f_contiguous, r.suboffsets, r.readonly)
        else: print(label, repr(r))
for shape in ([2, 3], [2, 3, 4], [1, 1], [0, 3], []):
    for fmt, size in (('B', 1), ('h', 2)):
        n = size
        for s in shape: n *= s
        raw = bytearray(i % 64 for i in range(n))
        try: m = memoryview(raw).cast('B').cast(fmt, shape) if fmt != 'B' else memoryview(raw).cast('B', shape)
        except Exception as e: print(shape, fmt, type(e).__name__, e); continue
        lab = f'{shape}{fmt}'
        for text in ('m', 'len(m)', 'm[0]', 'm[0:1]', 'm[::2]', 'm[::-1]', 'm[1:]', 'm[-1:0:-1]', 'm[0, 0]', 'm[0, -1]', 'm[-1, -1]', 'm[1, 2]', 'm[2, 0]', 'm[0, 3]', 'm[0, 0, 0]', 'm[1, 2, 3]', 'm[0:1, 0:1]', 'm[0, 0:1]', 'm[...]', 'm[()]', 'm[0, ...]', 'm["a"]', 'm["a", 0]', 'm[0.5, 1]', 'm.tobytes()', 'm.tobytes("C")', 'm.tobytes("F")', 'm.tobytes("A")', 'm.tobytes(None)', 'm.tobytes("X")', 'm.tobytes(order="F")', 'm.tolist()', 'm.hex()', 'm == m', 'm == memoryview(raw)', 'm[0:1] == m[0:1]', 'm[::-1].tobytes()', 'm[::-1].tolist()', 'm[::2].tobytes("F")', 'm[1:].tobytes("A")', 'm[::2][0, 0]', 'm[::-1][0, 0]', 'list(m)', '0 in m', 'next(iter(m))', 'hash(m.toreadonly())', 'm.toreadonly()', 'm.cast("B")', 'm.cast("b")', 'm.cast("B", [6])', 'm.cast("B", shape)', 'm[::2].cast("B")', 'm[0:1].cast("B")', 'bytes(m)', 'bytearray(m)', 'bytes(m[::-1])', 'memoryview(m)', 'memoryview(m[::2])', 'm.nbytes', 'm.obj is raw', 'list(reversed(m))', 'm.count(0)', 'm.index(0)', 'b"".join([m])', 'bytes.fromhex(m.hex(":", 2))' , 'm.hex("-", 2)', 'm[True, False]', 'm[10**30, 0]','m[0][0]', 'm[0:1][0]','m[::2] == m[::2]', 'm[::-1] == m', 'm[0:0]', 'm[0:0].tolist()', 'm[0:0].tobytes()', 'sum(m)', 'm.release.__name__', 'int.from_bytes(m)', 'str(m, "latin-1")', 'b"a".startswith(m)', 'bytes(3) + m', 'bytearray(3) + m', 'raw.find(m)','m < m', 'm.strides', 'isinstance(hash(m[::-1].toreadonly()), int)'):
            attempt(f'{lab} {text}', lambda: eval(text))
        m2 = m
        for text in ('m2[0, 0] = 1', 'm2[1, 2] = 5', 'm2[0] = 1', 'm2[0:1] = m2[0:1]', 'm2[0:1] = b"abc"', 'm2[0:1, 0:1] = m2', 'm2[:] = m2', 'm2[::2] = m2[::2]', 'm2[...] = m2', 'm2[...] = 7', 'm2[()] = 7', 'm2[0, 0] = "a"', 'm2[0, 0, 0] = 3', 'm2[9, 9] = 3', 'del m2[0]', 'del m2[0, 0]', 'm2[0, 0] = 300', 'm2["a"] = 1', 'm2[0, "a"] = 1', 'm2[::-1] = m2','raw[:] = m2', 'raw[0:3] = m2[0:1]', 'm2[-1, -1] = 9'):
            try: exec(text)
            except Exception as e: print(lab, text, type(e).__name__, e)
            else: print(lab, text, bytes(raw).hex()[:60])
for text in ('memoryview(b"abcdef").cast("B", [2, 3]).cast("B", [3, 2])', 'memoryview(b"abcdef").cast("B", [2, 3]).cast("h")', 'memoryview(b"abcdef").cast("B", (2, 3))', 'memoryview(b"abcdef").cast("B", [2, 2])', 'memoryview(b"abcdef").cast("B", [-2, -3])', 'memoryview(b"abcdef").cast("B", ["a"])', 'memoryview(b"abcdef").cast("B", 6)', 'memoryview(b"abcdef").cast("B", [1]*65)', 'memoryview(b"a").cast("B", [1]*64)', 'memoryview(b"abcdef").cast("B", shape=[6])', 'memoryview(b"abcdef").cast("h", [3, 1])', 'memoryview(b"abcdef").cast("h", [2, 3])', 'memoryview(b"abcdef")[::2].cast("B", [3])', 'memoryview(b"abcdef").cast("h").cast("i")', 'memoryview(b"abcdef").cast("h").cast("B", [2,3])', 'memoryview(b"").cast("B", [0])', 'memoryview(b"").cast("B", [0, 0])', 'memoryview(b"a").cast("B", [])', 'memoryview(b"a").cast("B", ())', 'memoryview(b"ab").cast("B", ())', 'memoryview(b"ab").cast("h", ())', 'memoryview(b"a").cast("B", ()).tolist()', 'memoryview(b"a").cast("B", ())[()]', 'memoryview(b"a").cast("B", ())[...]', 'memoryview(b"a").cast("B", ())[0]', 'memoryview(b"a").cast("B", ())[0:1]', 'len(memoryview(b"a").cast("B", ()))', 'memoryview(b"a").cast("B", ()).cast("B", [1])', 'memoryview(b"a").cast("B", ()) == memoryview(b"a").cast("B", ())', 'memoryview(b"a").cast("B", ()) == memoryview(b"a")', 'memoryview(b"a").cast("B", ()).tobytes("F")', 'memoryview(b"a").cast("B", [True])', 'memoryview(b"abcdef").cast("B", [6.0])', 'memoryview(b"abcdef").cast("<h", [3])', 'memoryview(b"abcdef").cast("@h", [3])', 'memoryview(b"abcdef").cast("zz")'):
    attempt(text, lambda: eval(text))

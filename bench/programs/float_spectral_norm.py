# Float arithmetic over lists: the spectral norm.
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v):
    n = len(v)
    out = []
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += a(i, j) * v[j]
        out.append(s)
    return out


def multiply_transposed(v):
    n = len(v)
    out = []
    for i in range(n):
        s = 0.0
        for j in range(n):
            s += a(j, i) * v[j]
        out.append(s)
    return out


n = 360
u = [1.0] * n
for _ in range(10):
    v = multiply_transposed(multiply(u))
    u = multiply_transposed(multiply(v))
vbv = vv = 0.0
for x, y in zip(u, v):
    vbv += x * y
    vv += y * y
print('%.9f' % (vbv / vv) ** 0.5)

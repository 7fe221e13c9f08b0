def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
def identity(n): return [[int(i == j) for j in range(n)] for i in range(n)]
def power(m, n):
    result = identity(len(m))
    while n:
        if n & 1: result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result
def transpose(m): return [list(r) for r in zip(*m)]
def determinant(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** c * m[0][c] * determinant([r[:c] + r[c + 1:] for r in m[1:]]) for c in range(len(m)))
m = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
print(multiply(m, identity(3)), transpose(m), determinant(m))
print(power([[1, 1], [1, 0]], 300)[0][1])
for row in power(m, 3): print(' '.join(f'{x:6}' for x in row))

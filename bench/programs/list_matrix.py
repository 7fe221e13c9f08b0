# List work: matrix multiplication by index and by rows.
def make(n, seed):
    return [[(i * seed + j * 7) % 11 - 5 for j in range(n)] for i in range(n)]


def multiply(a, b):
    n = len(a)
    result = []
    for i in range(n):
        row = a[i]
        out = []
        for j in range(n):
            total = 0
            for k in range(n):
                total += row[k] * b[k][j]
            out.append(total)
        result.append(out)
    return result


a, b = make(200, 3), make(200, 5)
c = multiply(multiply(a, b), a)
trace = 0
for i in range(200):
    trace += c[i][i]
print(trace, c[3][7], c[100][50])

def queens(n, row=0, columns=(), d1=(), d2=()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if c not in columns and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, columns + (c,), d1 + (row + c,), d2 + (row - c,))
for n in range(1, 8): print(n, sum(1 for _ in queens(n)))
for row in next(queens(8)): print('.' * row + 'Q' + '.' * (7 - row))

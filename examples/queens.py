"""Eight queens by recursive generators."""


def queens(n, columns=()):
    if len(columns) == n:
        yield columns
        return
    row = len(columns)
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, columns + (column,))


solutions = list(queens(8))
print(len(solutions), 'solutions; the first:')
for column in solutions[0]:
    print('. ' * column + 'Q ' + '. ' * (7 - column))

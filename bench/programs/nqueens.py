# Backtracking over lists and recursion: the queens problem.
def solve(n):
    columns = [False] * n
    rising = [False] * (2 * n)
    falling = [False] * (2 * n)

    def place(row):
        if row == n:
            return 1
        count = 0
        for column in range(n):
            if not columns[column] and not rising[row + column] and not falling[row - column + n]:
                columns[column] = rising[row + column] = falling[row - column + n] = True
                count += place(row + 1)
                columns[column] = rising[row + column] = falling[row - column + n] = False
        return count
    return place(0)


def bits(n, row, columns, left, right):
    if row == n:
        return 1
    count = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        count += bits(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


print(solve(12), bits(11, 0, 0, 0, 0))

# Lists of lists: matrices, game of life, spirals, Pascal.
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def power(m, n):
    result = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            result = multiply(result, m)
        m, n = multiply(m, m), n >> 1
    return result


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * determinant([row[:j] + row[j + 1:] for row in m[1:]]) for j in range(len(m)))


def spiral(m):
    m = [list(row) for row in m]
    while m:
        yield from m.pop(0)
        m = [list(row) for row in zip(*m)][::-1]


def life(cells, rows=8, columns=8):
    def count(r, c):
        return sum(cells[(r + dr) % rows][(c + dc) % columns] for dr in (-1, 0, 1) for dc in (-1, 0,
                                                                                              1) if dr or dc)
    return [[int(count(r, c) == 3 or cells[r][c] and count(r,
                                                           c) == 2) for c in range(columns)] for r in range(rows)]


print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]), power([[1, 1], [1, 0]], 90)[0][1],
      determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant([[1, 2], [2, 4]]))
print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), list(spiral([[1, 2]])),
      list(map(list, zip(*[[1, 2], [3, 4]]))), [row[::-1] for row in zip(*[[1, 2], [3, 4]])])
grid = [[0] * 8 for _ in range(8)]
for r, c in ((0, 1), (1, 2), (2, 0), (2, 1), (2, 2)):
    grid[r][c] = 1
for generation in range(12):
    grid = life(grid)
print('\n'.join(''.join('.#'[cell] for cell in row) for row in grid))
triangle = [[1]]
for _ in range(9):
    triangle.append([a + b for a, b in zip([0] + triangle[-1], triangle[-1] + [0])])
for row in triangle:
    print(' '.join(map(str, row)).center(40).rstrip())
shared = [[0] * 2] * 2
shared[0][0] = 1
independent = [[0] * 2 for _ in range(2)]
independent[0][0] = 1
print(shared, independent, sum(map(sum, triangle)), [max(row) for row in triangle],
      [row[len(row) // 2] for row in triangle])
magic = [[2, 7, 6], [9, 5, 1], [4, 3, 8]]
print({sum(row) for row in magic} | {sum(c) for c in zip(*magic)} | {sum(magic[i][i] for i in range(3))})

# Backtracking: queens, sudoku, subset sums, knapsack, change.
def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (column,))


def solve(board):
    for i in range(81):
        if board[i] == 0:
            row, column = divmod(i, 9)
            used = {board[row * 9 + k] for k in range(9)} | {board[k * 9 + column] for k in range(9)} | {board[(row // 3 * 3 + a) * 9 + column // 3 * 3 + b] for a in range(3) for b in range(3)}
            for digit in range(1, 10):
                if digit not in used:
                    board[i] = digit
                    if solve(board):
                        return True
            board[i] = 0
            return False
    return True


def subsets(numbers, target, chosen=()):
    if target == 0:
        yield chosen
    for i, n in enumerate(numbers):
        if n <= target:
            yield from subsets(numbers[i + 1:], target - n, chosen + (n,))


def change(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for value in range(coin, amount + 1):
            ways[value] += ways[value - coin]
    return ways[amount]


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


def lcs(a, b):
    table = [[''] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j],
                                                                     key=len)
    return table[-1][-1]


print(next(queens(6)), [sum(1 for _ in queens(n)) for n in range(1, 7)], list(queens(4)))
puzzle = '530070000600195000098000060800060003400803001700020006060000280000419005000080079'
board = list(map(int, puzzle))
print(solve(board), ''.join(map(str, board[:27])), sum(board))
print(list(subsets([1, 2, 3, 4, 5, 6], 10)), change(100, [1, 5, 10, 25, 50]),
      knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), lcs('AGGTABQ', 'GXTXAYBQ'))


def hanoi(n, a='A', b='B', c='C'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f'{a}{c}'
        yield from hanoi(n - 1, b, a, c)


print(' '.join(hanoi(3)), sum(1 for _ in hanoi(10)))
maze = ['S.#.', '..#.', '#...', '..#E']
queue, seen = [(0, 0, '')], {(0, 0)}
while queue:
    r, c, path = queue.pop(0)
    if maze[r][c] == 'E':
        print(path, len(path))
        break
    for dr, dc, step in ((0, 1, 'R'), (1, 0, 'D'), (0, -1, 'L'), (-1, 0, 'U')):
        nr, nc = r + dr, c + dc
        if 0 <= nr < 4 and 0 <= nc < 4 and maze[nr][nc] != '#' and (nr, nc) not in seen:
            seen.add((nr, nc))
            queue.append((nr, nc, path + step))

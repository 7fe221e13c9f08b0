grid = '53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79'
def solve(g):
    i = g.find('.')
    if i < 0: return g
    row, col = divmod(i, 9)
    used = {g[j] for j in range(81) if j // 9 == row or j % 9 == col or (j // 27 == row // 3 and j % 9 // 3 == col // 3)}
    for d in '123456789':
        if d not in used:
            if s := solve(g[:i] + d + g[i + 1:]): return s
    return None
s = solve(grid)
for r in range(9): print(' '.join(s[r * 9:r * 9 + 9]))

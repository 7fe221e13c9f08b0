# code.co_lines() and co_positions(): what does not depend on the instructions.
def f(a):
    b = a + 1
    if b > 3:
        return [x * 2
                for x in (1, 2)]
    return (b,
            a)
positions = list(f.__code__.co_positions())
print({len(p) for p in positions}, sorted({p[0] for p in positions if p[0] and p[0] > 2}))
print((3, 3, 8, 13) in positions, (4, 4, 7, 12) in positions, (5, 6, 15, 32) in positions, (7, 8, 11, 14) in positions)
lines = list(f.__code__.co_lines())
print({len(l) for l in lines}, sorted({l[2] for l in lines if l[2] and l[2] > 2}), lines[0][0])
print(all(lines[i][1] == lines[i + 1][0] for i in range(len(lines) - 1)), all(start < end for start, end, _ in lines))
print(next(f.__code__.co_positions())[0] in (2, 3), iter(lines) is not lines)

def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def days_in(y, m): return 29 if m == 2 and leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]
def weekday(y, m, d):
    if m < 3: m, y = m + 12, y - 1
    return (d + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400 + 5) % 7
names = 'Mon Tue Wed Thu Fri Sat Sun'.split()
print([names[weekday(*d)] for d in ((2000, 1, 1), (2024, 2, 29), (1969, 7, 20), (2026, 11, 22))], [y for y in range(1890, 2030, 10) if leap(y)])
def calendar(y, m):
    yield f'{"January February March April May June July August September October November December".split()[m - 1]} {y}'.center(20).rstrip()
    yield ' '.join(n[:2] for n in names)
    cells = ['  '] * weekday(y, m, 1) + [f'{d:2}' for d in range(1, days_in(y, m) + 1)]
    for i in range(0, len(cells), 7): yield ' '.join(cells[i:i + 7])
print(*calendar(2024, 2), sep='\n')
def ordinal(y, m, d): return sum(365 + leap(k) for k in range(1, y)) + sum(days_in(y, k) for k in range(1, m)) + d
print(ordinal(2024, 3, 1) - ordinal(2023, 3, 1), ordinal(1970, 1, 1), ordinal(2000, 12, 31) % 7)
def human(s):
    parts = []
    for n, name in (86400, 'day'), (3600, 'hour'), (60, 'minute'), (1, 'second'):
        k, s = divmod(s, n)
        if k: parts.append(f'{k} {name}{"s" * (k != 1)}')
    return ', '.join(parts) or '0 seconds'
print(human(0), human(61), human(90061), human(172800), sep=' | ')

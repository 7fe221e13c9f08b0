# f-strings, format specs, % and str.format.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


def run(n):
    total = 0
    width = 8
    for i in range(n):
        name = 'item'
        value = i * 0.25
        total += len(f'{name}{i}')
        total += len(f'{name:>{width}}|{i:05d}|{value:.2f}|{i:x}')
        total += len(f'{i} {i + 1} {name!r} {value}')
        if i % 4 == 0:
            total += len(f'{Point(i, value)} {i:,}')
            total += len('%s-%d-%.1f' % (name, i, value))
            total += len('{} {:>6} {k}'.format(name, i, k=value))
    return total


print(run(330000), f'{12345.678:>12,.2f}|{255:#x}|{True}|{"é":*^5}')

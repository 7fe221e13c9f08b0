# groupby: keys, shared iterators, nested use.
from itertools import groupby
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print([(k, list(g)) for k, g in groupby('aaabbc')],
      [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)],
      [(k, len(list(g))) for k, g in groupby('')], [(k, ''.join(g)) for k, g in groupby('AaBb', str.lower)])
groups = groupby([1, 1, 2, 2, 3])
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, next(second), list(groups)[0][0], list(second))
g = groupby('aabb')
k, items = next(g)
print(next(items), next(items), next(items, 'none'), next(g)[0], type(g).__name__, type(items).__name__)
print([k for k, g in groupby([1, 1.0, True, 2])], [k for k, g in groupby([float('nan')] * 2)] != [],
      [(k, list(g)) for k, g in groupby(iterable=[0, False, None], key=None)],
      {k: [x[1] for x in g] for k, g in groupby(sorted([('b', 1), ('a', 2), ('b', 3)]), key=lambda x: x[0])})
show(groupby)
show(groupby, 5)
show(lambda: list(groupby([1], 5)))
show(lambda: list(groupby([1], lambda: 1)))
show(groupby, [], None, 1)
show(groupby, [], k=1)


class Odd:
    def __eq__(self, other):
        return True


print(len(list(groupby([Odd(), 1, Odd()]))), [list(g) for k, g in groupby(range(6), lambda x: x // 3)])


def lines():
    for line in ('# a', 'x', 'y', '# b', '# c', 'z'):
        yield line


for comment, block in groupby(lines(), key=lambda line: line.startswith('#')):
    print(comment, [line.strip('# ') for line in block])
text = 'WWWWBBBWWC'
encoded = [(len(list(g)), k) for k, g in groupby(text)]
print(encoded, ''.join(k * n for n, k in encoded) == text)
outer = groupby(range(4), lambda x: x // 2)
for key, group in outer:
    for key2, group2 in groupby(group, lambda x: x % 2):
        print(key, key2, list(group2))

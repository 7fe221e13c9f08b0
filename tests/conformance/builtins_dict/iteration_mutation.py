# Changing a dict while it is iterated.
def attempt(action):
    d = {i: str(i) for i in range(5)}
    try:
        result = action(d)
        print('done', result, d)
    except RuntimeError as error:
        print(error, d)


def grow(d):
    for key in d:
        d[key + 100] = 1


def shrink(d):
    for key in d:
        del d[key]


def replace_values(d):
    for key in d:
        d[key] = d[key] * 2


def swap(d):
    for key in d:
        del d[key]
        d[key + 10] = 'moved'
        if len(d) > 20 or key > 30:
            return 'stopped'


def grow_values(d):
    for value in d.values():
        d[value] = 1


def grow_items(d):
    for key, value in d.items():
        d.pop(key)


def clear(d):
    for key in d:
        d.clear()
    return 'cleared'


def copy_first(d):
    for key in list(d):
        if key % 2:
            del d[key]
    return 'ok'


def reverse_grow(d):
    for key in reversed(d):
        d['x'] = 1


def last_only(d):
    for key in d:
        if key == 4:
            d['late'] = 1


for action in (grow, shrink, replace_values, grow_values, grow_items, clear, copy_first, reverse_grow,
               last_only):
    print(action.__name__, end=': ')
    attempt(action)
d = {1: 1, 2: 2}
iterator = iter(d)
print(next(iterator), iterator.__length_hint__())
d[3] = 3
try:
    next(iterator)
except RuntimeError as error:
    print(error)
print(iterator.__length_hint__(), list(iter({}.items())))
d = {1: 1}
iterator = iter(d.items())
print(next(iterator), next(iterator, 'end'))
d[2] = 2
print(next(iterator, 'still end'))
for key in (d := {'a': 1}):
    d = {'other': 1}
print(d)
while d:
    print(d.popitem())
table = {}
for i in range(2000):
    table[i] = i
    if i % 3 == 0:
        del table[i // 3]
print(len(table), list(table)[:5], sum(table))

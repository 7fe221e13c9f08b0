# Comparing two tuples that are written out: nothing may differ from comparing them by name.
nan = float('nan')
values = [0, 1, -1, 2 ** 50, -(2 ** 60), 0.0, -0.0, 1.5, nan, float('inf'), True, None, 'a', 'b', 'é', 'ab', '', b'a', (1,), (1, 2), [1]]


def outcome(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


def displays(a, b, c, d):
    return [
        outcome(lambda: (a, b) == (c, d)), outcome(lambda: (a, b) != (c, d)), outcome(lambda: (a, b) < (c, d)),
        outcome(lambda: (a, b) <= (c, d)), outcome(lambda: (a, b) > (c, d)), outcome(lambda: (a, b) >= (c, d)),
    ]


def names(a, b, c, d):
    left, right = (a, b), (c, d)
    return [
        outcome(lambda: left == right), outcome(lambda: left != right), outcome(lambda: left < right),
        outcome(lambda: left <= right), outcome(lambda: left > right), outcome(lambda: left >= right),
    ]


different = seen = 0
texts = []
for a in values:
    for c in values:
        for b, d in ((1, 1), (1, 2), ('x', 'w'), (nan, nan), (2, 1.0)):
            result = displays(a, b, c, d)
            different += result != names(a, b, c, d)
            seen += 1
            texts.append(''.join(str(r)[0] for r in result))
print(different, seen)
for i in range(0, len(texts), 105):
    print(' '.join(texts[i:i + 105]))

log = []


class Item:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        log.append(f'{self.name} == {other.name if isinstance(other, Item) else other}')
        return self.answer

    def __lt__(self, other):
        log.append(f'{self.name} < {other.name if isinstance(other, Item) else other}')
        return 'less'

    def __repr__(self):
        return self.name


def told(value):
    print(value, log)
    log.clear()


same, other, equal = Item('same', False), Item('other', False), Item('equal', True)
told((same, 1) == (same, 1))
told((same, 1) == (other, 1))
told((1, same) == (2, other))
told((1, same) < (1, other))
told((equal, 2) < (other, 1))
told((equal, same) < (same, other))
told((same,) == (1,))
told((1,) == (equal,))
told(not (same, 2) == (other, 2))
told((same, 1) != (other, 1))


def note(x):
    log.append(x)
    return x


told((note(3), note(1)) < (note(3), note(2)))
told((note(2), (x := 5), x) == ((x := 6) - 4, 5, note(x) - 1))
told((note(1), 2) < (note(1), 3) < (note(1), 1))
if (note('p'), 1) < (note('q'), 0):
    told('taken')
if not (note('p'), 1) < (note('p'), 0):
    told('not taken')
while (len(log), 'z') < (3, 'a'):
    log.append(len(log))
told([k for k in range(6) if (k % 2, k) > (0, 4)])
told(((1, 2), (3, 4)) < ((1, 2), (3, 5)))
told(((1, 2), [3]) == ((1, 2), [3]))
first, *rest = [1, 2, 3]
told((first, *rest) == (1, 2, 3))
told((first, 2) == (1, 2, 3))
told((1, 2) == (1, 2))
told((first, 2) < (1, 2))
told((first, 's' * 300) < (1, 's' * 299 + 't'))


class Deep:
    def __eq__(self, other):
        return (self, 1) == (other, 1)


print(outcome(lambda: Deep() == Deep()).partition(':')[0])


class Stops:
    def __eq__(self, other):
        raise KeyError('stop')


print(outcome(lambda: (1, Stops()) == (1, Stops())))
(first, 'a') < (1, 2)

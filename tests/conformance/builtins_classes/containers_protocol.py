# Users' containers: __getitem__ and friends, __contains__, __missing__ forms.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Box:
    def __init__(self):
        self.data = {}
        self.log = []

    def __getitem__(self, key):
        self.log.append(('get', key))
        return self.data[key]

    def __setitem__(self, key, value):
        self.log.append(('set', key, value))
        self.data[key] = value

    def __delitem__(self, key):
        self.log.append(('del', key))
        del self.data[key]

    def __contains__(self, key):
        return 'sure'

    def __len__(self):
        return len(self.data)


class GetOnly:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


class IterOnly:
    def __iter__(self):
        yield from (1, 2, 3)


class NoContains(IterOnly):
    __contains__ = None


b = Box()
b['k'] = 1
b['k'] += 5
b[1:2] = b['k']
del b['k']
print(b.log, 'zzz' in b, 'zzz' not in b, len(b), bool(Box()), bool(b))
show(lambda: b['gone'])
print(list(GetOnly()), 9 in GetOnly(), 5 in GetOnly(), tuple(GetOnly()), max(GetOnly()), [*GetOnly()],
      sum(GetOnly()), 2 in IterOnly(), 7 in IterOnly(), dict(enumerate(GetOnly())))
show(lambda: 1 in NoContains())
show(lambda: IterOnly()[0])
show(lambda: len(IterOnly()))
show(lambda: IterOnly().__setitem__)
show(lambda: GetOnly().__len__)


def set_item(target, key, value):
    target[key] = value


def del_item(target, key):
    del target[key]


for target in (GetOnly(), 5, None, 'abc', (1,), {1}, range(3), object, lambda: 0):
    show(set_item, target, 0, 1)
    show(del_item, target, 0)
for target in (5, None, {1}, object(), len, iter([]), int, Box):
    show(lambda: target[0])


class Matrix:
    def __getitem__(self, key):
        return key

    def __matmul__(self, other):
        return 'matmul'

    def __call__(self, *args, **kwargs):
        return args, kwargs


m = Matrix()
print(m[1, 2], m[1:2, ...], m @ m, m(1, a=2), m['a'], m[m] is m, m[-1], m[not 1], m[1 if 0 else 2],
      m[lambda: 0].__name__)


class Contains:
    def __contains__(self, item):
        if item == 'boom':
            raise ValueError('contains')
        return item

    def __bool__(self):
        return False


c = Contains()
print(0 in c, 1 in c, [] in c, 'x' not in c)
show(lambda: 'boom' in c)

# Subclasses of list.
class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self

    def __getitem__(self, index):
        result = super().__getitem__(index)
        return Stack(result) if isinstance(index, slice) else result

    def __repr__(self):
        return f'Stack({super().__repr__()})'

    def append(self, item):
        super().append(('wrapped', item))


s = Stack([1]).push(2, 3)
print(s, len(s), s[0], s[1:], type(s[1:]).__name__, s + [4], type(s + [4]).__name__, type(s * 2).__name__,
      type(s.copy()).__name__, s == [1, 2, 3], [1, 2, 3] == s)
s.append(9)
print(s, list(s), tuple(s), sorted([3, 1]), s.pop(), str(s), f'{s}', [s])
s += [7]
print(s, type(s).__name__, isinstance(s, list), s.__dict__)
s.note = 'attr'
print(s.note, s.__dict__)


class Fixed(list):
    __slots__ = ()

    def __init__(self, size, fill=0):
        super().__init__([fill] * size)

    def __len__(self):
        return 42

    def __iter__(self):
        return iter('overridden')

    def __eq__(self, other):
        return 'eq'

    def __contains__(self, item):
        return item == 'x'


f = Fixed(2)
print(len(f), list.__len__(f), list(f), [*f], f == 1, 1 in f, 'x' in f, repr(f), f + [1], [1] + f, f[0],
      sorted(f)[:3], bool(f), f.index(0), ''.join(f))
try:
    f.x = 1
except AttributeError as error:
    print(error)


class Radd(list):
    def __radd__(self, other):
        return ('radd', other)

    def __rmul__(self, other):
        return 'rmul'

    def __iadd__(self, other):
        return 'iadd'


r = Radd([1])
print([0] + r, 2 * r, r + [1])
r += [2]
print(r)
print(Stack().__class__.__mro__[1], issubclass(Stack, list), Stack() == [], not Stack(), list.__new__(Stack),
      list.__init__(s, 'ab'), s)

# What hash(), repr(), str(), len() and f-strings make of the results of special methods, good ones and bad ones.
class Text(str):
    def __format__(self, spec):
        return f'<{str(self)}|{spec}>'


class Number(int):
    def __index__(self):
        return 99


class Gives:
    def __init__(self, what):
        self.what = what

    def give(self):
        if isinstance(self.what, type) and issubclass(self.what, Exception):
            raise self.what('as told')
        return self.what

    def __hash__(self):
        return self.give()

    def __repr__(self):
        return self.give()

    def __str__(self):
        return self.give()

    def __len__(self):
        return self.give()


class OnlyRepr:
    def __init__(self, what):
        self.what = what

    def __repr__(self):
        return self.what


class Formats(Gives):
    def __format__(self, spec):
        return f'formatted {spec!r}'


class Indexes:
    def __index__(self):
        return 7


def outcome(f, *args):
    try:
        value = f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return f'{type(value).__name__} {str.__repr__(value) if isinstance(value, str) else int.__repr__(value)}'


operations = {
    'hash': hash, 'repr': repr, 'str': str, 'len': len, 'ascii': ascii, 'bool': lambda x: +bool(x),
    '!r': lambda x: f'{x!r}', '!s': lambda x: f'{x!s}', 'plain': lambda x: f'{x}', '!a': lambda x: f'{x!a}',
    'several': lambda x: f'a{x}b{x!r}c{x!s}d', 'spec': lambda x: f'{x!r:>5}', 'format': format,
    'set': lambda x: len({x, 1}), 'key': lambda x: len({x: 1}), 'in tuple': lambda x: hash((x,)) == hash((x,)),
}
results = [0, 1, -1, -2, 5, True, 2 ** 30, -2 ** 30, 'text', 'é', Text('sub'), '', Number(-1), Number(3), None, 1.5, b'x', ValueError, KeyError, Indexes()]
for what in results:
    for maker in (Gives, Formats):
        shown = what if isinstance(what, (str, int, type)) else type(what)
        print(maker.__name__, shown, {name: outcome(f, maker(what)) for name, f in operations.items() if name != 'in tuple' or isinstance(what, int)})
for what in ('text', Text('sub'), 5, None):
    print({name: outcome(f, OnlyRepr(what)) for name, f in operations.items() if name in ('repr', 'str', '!r', '!s', 'plain', 'several')})


class Unhashable:
    __hash__ = None
    def __eq__(self, other): return True
    def __repr__(self): return 'unhashable'


class Strange:
    __hash__ = lambda self: 12
    __len__ = staticmethod(lambda: 3)
    __repr__ = property(lambda self: lambda: 'by property')

    @classmethod
    def __str__(cls): return cls.__name__


class Generates:
    def __repr__(self): yield 'x'
    def __hash__(self): yield 1
    def __len__(self, more=2): return more
    def __str__(self, *rest, **more): return f'{rest} {more}'


class Meta(type):
    def __repr__(cls): return f'<{cls.__name__}>'
    def __hash__(cls): return 77
    def __len__(cls): return 4


class Made(metaclass=Meta):
    pass


for x in (Unhashable(), Strange(), Generates(), Made):
    print({name: outcome(f, x) for name, f in operations.items() if name in ('hash', 'repr', 'str', 'len', '!r', 'plain', 'set')})

# The way through a builtin called by others, and through deep recursion.
print(list(map(len, [Gives(3), Gives(0)])), sorted([Gives(3), Gives(1)], key=len)[0].what, max([Gives('b'), Gives('a')], key=repr).what)


class Nested:
    def __init__(self, inner): self.inner = inner
    def __repr__(self): return f'N({self.inner!r})'
    def __hash__(self): return hash(self.inner) + 1
    def __len__(self): return len(self.inner) + 1 if self.inner is not None else 0
    def __eq__(self, other): return self.inner == other.inner


chain = None
for _ in range(150):
    chain = Nested(chain)
print(len(repr(chain)), hash(chain) - hash(None), len(chain), len({chain, Nested(chain.inner)}))
for _ in range(2000):
    chain = Nested(chain)
for f in (repr, hash, len, str):
    print(outcome(f, chain).partition(':')[0])


class Cell:
    def __init__(self): self.items = [self]
    def __repr__(self): return f'Cell({self.items!r})'


print(outcome(repr, Cell()).partition(':')[0])

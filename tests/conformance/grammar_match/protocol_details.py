import collections.abc
log = []
class Seq(collections.abc.Sequence):
    def __init__(self, *items): self.items = items
    def __len__(self):
        log.append('len')
        return len(self.items)
    def __getitem__(self, i):
        log.append(f'item {i}')
        return self.items[i]
match Seq(1, 2):
    case [a]: print('no')
    case [a, b, c]: print('no')
    case [1, b]: print('yes', b)
print(log); log.clear()
match Seq(1, 2, 3, 4):
    case [a, *r, z]: print(a, r, z)
print(log); log.clear()
match Seq(1, 2, 3):
    case [_, *_]: print('only the length')
print(log); log.clear()
class D(dict):
    def get(self, key, default=None):
        log.append(f'get {key}')
        return super().get(key, default)
    def __getitem__(self, key):
        log.append(f'getitem {key}')
        return super().__getitem__(key)
    def __len__(self):
        log.append('len')
        return super().__len__()
match D(a=1, b=2):
    case {'a': 2}: print('no')
    case {'a': 1, 'c': _}: print('no')
    case {'a': x, 'b': y}: print(x, y)
print(log); log.clear()
class A:
    def __getattr__(self, name):
        log.append(name)
        if name == 'no': raise AttributeError
        return 5
match A():
    case A(x=1): print('no')
    case A(no=5): print('no')
    case A(x=5, y=6): print('no')
    case A(x=5, y=n): print(n)
print(log)
class Meta(type):
    def __instancecheck__(cls, obj):
        print('instancecheck', obj)
        return obj == 'yes'
class Check(metaclass=Meta): pass
for v in 'yes', 'no':
    match v:
        case Check(): print('matched')
        case _: print('not matched')
class Eq:
    def __eq__(self, o):
        print('eq', o)
        return o == 2
match Eq():
    case 1: print('one')
    case 2: print('two')

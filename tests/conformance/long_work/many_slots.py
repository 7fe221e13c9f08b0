# Classes with more slots than are made at once.
names = [f's{i:04}' for i in range(1100)]


class Slotted:
    __slots__ = names
    between = 5

    def method(self):
        return self.s0000


slotted = Slotted()
slotted.s1099 = 1
slotted.s0000 = 'first'
print(slotted.s1099, slotted.method(), Slotted.s0001, type(Slotted.s1050).__name__, Slotted.__slots__ is names, Slotted.__qualname__)
try:
    slotted.s0234
except AttributeError as error:
    print(error)
try:
    slotted.other = 1
except AttributeError as error:
    print(error)
print([name for name in Slotted.__dict__ if not name.startswith('__')][:4], len([name for name in Slotted.__dict__ if name in names]))


class Same:
    __slots__ = tuple(reversed(names))


class Derived(Slotted):
    __slots__ = [f'__private{i}' for i in range(200)] + ['s0000', '__dict__', '__weakref__']

    def __init__(self):
        self.__private7 = 7
        self.other = 8


slotted.__class__ = Slotted
same = Same()
same.s0005 = 5
try:
    same.__class__ = Slotted
    print(same.s0005, same.between)
except TypeError as error:
    print(error)
derived = Derived()
print(derived._Derived__private7, derived.__dict__, derived.between, Derived._Derived__private199.__name__, Derived.s0000 is Slotted.s0000)

for body in [
    {'__slots__': names + [5]},
    {'__slots__': names + ['not one']},
    {'__slots__': names, 's1000': 5},
    {'__slots__': names + ['__dict__', '__dict__']},
    {'__slots__': names, '__qualname__': 5},
]:
    try:
        print(type('Wrong', (), body))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    type('Wrong', (int,), {'__slots__': names})
except TypeError as error:
    print(error)
print(len(type('Many', (), {f'n{i}': i for i in range(1500)} | {'__slots__': names}).__dict__) > 2600, len(Slotted.__subclasses__()))

# The functional API of Enum.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.ANT.value, Animal.__module__, Animal.__qualname__)
print(list(Enum('A', ['X', 'Y'])), list(Enum('A', 'X, Y')), list(Enum('A', [('P', 5), ('Q', 'q')])),
      list(Enum('A', {'K': 1, 'L': 2})), list(Enum('A', 'X Y', start=10)),
      list(IntEnum('I', 'A B', start=0)), list(Flag('F', 'A B C')), list(IntFlag('G', 'A B')),
      list(StrEnum('S', 'Ab CD')), Enum('A', (), module='m', qualname='q.A').__qualname__,
      list(Enum('A', [])))
print(list(Enum('Mixed', 'A B', type=int)), Enum('Mixed', 'A B', type=int).A + 1,
      list(Enum('Text', [('A', 'x')], type=str)), Enum('Text', [('A', 'x')], type=str).A.upper())


class Base(Enum):
    def hello(self):
        return 'hello ' + self.name


print(Base('Child', 'P Q').P.hello(), Enum('A', 'X', boundary=None).X)
show(Enum, 'A', 5)
show(Enum, 'A', ['X', 'X'])
show(Enum, 'A', [('X', 1, 2)])
show(Enum, 'A', 'mro')
show(Enum, 5, 'A')
show(Enum, 'A')
show(Enum)
show(Animal, 'New', 'X')
show(Animal, 5)
print(Animal['BEE'], Animal(3), len(Animal), {m.name: m.value for m in Animal}, Animal.CAT in Animal,
      Animal.__members__['ANT'])
Days = Enum('Days', {name: i * i for i, name in enumerate('MON TUE WED'.split())})
print([(d.name, d.value) for d in Days], Days(4).name, sorted(Days, key=lambda d: -d.value),
      max(Days, key=lambda d: d.value))

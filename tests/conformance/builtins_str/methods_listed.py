# Every public attribute of str exists and is of the right kind.
names = [name for name in dir(str) if not name.startswith('_')]
print(len(names), names)
for name in names:
    print(name, type(getattr(str, name)).__name__, type(getattr('', name)).__name__)
dunders = ['__add__', '__contains__', '__eq__', '__format__', '__ge__', '__getitem__', '__getnewargs__',
           '__gt__',
           '__hash__', '__iter__', '__le__', '__len__', '__lt__', '__mod__', '__mul__', '__ne__', '__repr__',
           '__rmod__',
           '__rmul__', '__str__']
for name in dunders:
    print(name, type(getattr(str, name)).__name__, name in str.__dict__)
print('abc'.__add__('d'), 'abc'.__len__(), 'abc'.__contains__('b'), 'a'.__eq__('a'), 'a'.__eq__(1),
      'a'.__lt__(1))
print('%s'.__mod__(5), 'x'.__rmod__('%s'), 'ab'.__mul__(2), 'ab'.__rmul__(2), 'ab'.__getitem__(1),
      'abc'.__getnewargs__())
print('a'.__hash__() == hash('a'), 'a'.__format__('>3'), 'a'.__repr__(), 'a'.__str__(),
      hash('') == hash(str()))
for call in (lambda: 'a'.__add__(1), lambda: str.__add__(1, 'a'), lambda: 'a'.__len__(1), lambda: str.upper(),
             lambda: 'a'.nothing, lambda: setattr('a', 'x', 1), lambda: 'a'.__getitem__('x'),
             lambda: 'a'.__contains__(1),
             lambda: setattr(str, 'x', 1), lambda: delattr(str, 'upper')):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print('a'.upper.__name__, str.upper.__qualname__, 'a'.upper.__self__, str.upper, 'a'.__add__.__name__,
      str.maketrans.__name__)

# bool: truth of everything, operators, conversions.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Truthy:
    def __bool__(self):
        return True


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Wrong:
    def __bool__(self):
        return 1


class WrongLen:
    def __len__(self):
        return -1


class StrLen:
    def __len__(self):
        return 'a'


class Both:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


for value in (0, 1, -1, 0.0, -0.0, 0.1, 0j, 1j, '', 'a', b'', b'a', [], [0], (), (0,), {}, {0: 0}, set(),
              {0}, None, ..., range(0), range(1), Truthy(), Sized(0), Sized(3), Both(), object, float('nan'),
              print, NotImplementedError, frozenset(), memoryview(b''), iter([]), 10**30, bytearray()):
    print(bool(value), not value, end=' ')
print()
print(bool(), True + True, True * 5, -True, ~0, True == 1, True is True, False < True, True / 2, True ** 3,
      int(True), float(False), str(True), repr(False), hash(True))
print(True & False, True | False, True ^ True, True and 5, 0 or 'x', 0 and 1, '' or [] or {}, not 0,
      not not 5, True if [] else False, type(True & 1).__name__, type(True ^ False).__name__)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, bool.__base__, [10, 20][True], 'ab'[False],
      sum([True, True, False]), {True: 'a'}[1], f'{True:d} {True:>6} {True}', '%d %s' % (True, True))
show(bool, Wrong())
show(bool, WrongLen())
show(bool, StrLen())
show(bool, Sized(10**30))
show(bool, 1, 2)
show(bool, x=1)
show(lambda: not Wrong())
show(lambda: 1 if WrongLen() else 2)
show(lambda: type('B', (bool,), {}))
show(lambda: True < 'a')
show(lambda: setattr(True, 'x', 1))
show(len, WrongLen())
show(len, StrLen())
show(len, Sized(10**30))
show(lambda: bool.__new__(int))
show(lambda: bool.__new__(bool, 5))
print(all([]), any([]), all([1, 'a']), any([0, '']), all(iter([1, 0])), any(x > 2 for x in range(5)),
      [v for v in (None, 0, 1) if v], bool.from_bytes(b'\x00'), True.__and__(1), True.__or__(False),
      True.__xor__('a'))

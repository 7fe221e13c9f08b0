# int() in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Int:
    def __int__(self):
        return 7


class Index:
    def __index__(self):
        return 8


class Trunc:
    def __trunc__(self):
        return 9


class BadInt:
    def __int__(self):
        return 'x'


class SubInt(int):
    pass


print(int(), int(5), int(-5), int(3.99), int(-3.99), int('42'), int(' \t42\n'), int('-0'), int('+7'),
      int('1_000'), int(True), int(b'12'), int(bytearray(b'13')))
print(int('ff', 16), int('0xff', 16), int('0XFF', 0), int('0b101', 0), int('0o17', 0), int('z', 36),
      int('1' * 5, 2), int('-0x1f', 16), int('0_7', 8), int('0b1_0', 2), int('0', 0), int('00', 0))
print(int(Int()), int(Index()), int(SubInt(5)), type(int(SubInt(5))).__name__, int('٣٤'), int('１２'),
      int('12', base=8), int('10', Index()))
print(int(1e18), int(-1e18), int(2.0**70), int('9' * 30), int('-' + '1' * 40), SubInt('5'),
      type(SubInt('5')).__name__, int(0.9999999999999999), int(1e308) % 1000)
show(int, Trunc())
show(int, BadInt())
for text in ('', ' ', 'a', '1a', '1.5', '--1', '+-1', '_1', '1_', '1__0', '0x', '1 2', '1e5', '\x00',
             '1\x00', 'é', '٣a', '+', '0b2', ' _1', '1' * 3 + 'x' * 300):
    show(int, text)
for text, base in [('2', 2), ('9', 8), ('g', 16), ('0b1', 16), ('0x', 16), ('', 16), ('1', 1), ('1', 37),
                   ('1', -1), ('01', 0), ('0b', 0), ('0o8', 0), ('0x_f', 0), ('0_', 0), ('1', 10**30),
                   ('a', 'b'), ('a', 10.0)]:
    print(text, base, end=' ')
    show(int, text, base)
show(int, 5, 10)
show(int, 5.5, 10)
show(int, base=10)
show(int, None)
show(int, [])
show(int, 1j)
show(int, float('inf'))
show(int, float('nan'))
show(int, 1, 2, 3)
show(int, x=1)
show(int, b'\xff')
show(int, b'1 2', 10)
show(int, b'')
show(int, object)

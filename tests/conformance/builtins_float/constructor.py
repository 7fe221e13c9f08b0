# float() in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class Bad:
    def __float__(self):
        return 'x'


class Sub(float):
    pass


class Inted:
    def __int__(self):
        return 1


print(float(), float(5), float(-0.0), float('1.5'), float(' \n-2.5e3\t'), float('+.5'), float('5.'),
      float('1_0.0_1'), float('1e5'), float('1E-5'), float('inf'), float('-Infinity'), float('NaN'),
      float('+nan'), float('iNf'))
print(float(Float()), float(Index()), float(True), float(10**20), float(b'1.25'), float(bytearray(b'2')),
      float('١٢.٥'), float('1e400'), float('-1e400'), float('1e-400'), float('0' * 500 + '1'),
      float('0.' + '0' * 400 + '1'))
print(Sub('3.5'), type(Sub(1)).__name__, type(float(Sub(1))).__name__, Sub(2) + 1, type(-Sub(2)).__name__,
      float('1' * 400), float(str(2**53 + 1)), float('9007199254740993'), float('2.2250738585072011e-308'),
      float('4.9e-324'), float('2.4e-324'), float('1.7976931348623158e308'), float('1.7976931348623159e308'))
for text in ('', ' ', 'a', '1a', '1.5.2', '--1', '+-1', '_1', '1_', '1__0', '1_.5', '1._5', '1e', '1e+',
             'e5', '.', '+', '1 2', '0x1p3', 'infin', 'nan(1)', '1\x00', '1,5', 'é', '1e5.5', '1e_5', 'in f',
             '-', '١a'):
    show(float, text)
show(float, None)
show(float, [])
show(float, 1j)
show(float, Bad())
show(float, Inted())
show(float, b'\xff')
show(float, b'x')
show(float, 10**400)
show(float, 1, 2)
show(float, x=1)
show(float, object)

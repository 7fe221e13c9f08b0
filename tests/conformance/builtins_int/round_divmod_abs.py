# round, divmod and abs on all number types and users' classes.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(round(5), round(-5), round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2),
      round(15, -1), round(25, -1), round(5, 3), round(5, -1), round(6, -1), round(5, -5),
      round(10**30 + 5 * 10**9, -10), round(True), round(5, None))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.15, 1), round(1234.5678, -2), round(0.5),
      round(1.5), round(1e20), round(1e300) % 7, round(5.0, 0), round(-0.4), round(-0.4, 0),
      round(2.5, None), round(1e22, 2))
print(round(0.1 + 0.2, 16), round(1e-5, 5), round(5e-324, 400), round(1.7976931348623157e308, -300),
      round(123.456, 1), round(float('nan'), 2), round(float('inf'), 1), round(1.5, 10**10),
      round(1.5, -10**10), type(round(1.0)).__name__, type(round(1.0, 1)).__name__)
show(round, float('nan'))
show(round, float('inf'))
show(round, 'a')
show(round, 1j)
show(round, 1.5, 'a')
show(round, 1, 1.5)
show(round)
show(round, 1, 2, 3)
show(round, None)
show(round, 1.7976931348623157e308, -308)
show(round, number=2.5, ndigits=0)


class R:
    def __round__(self, ndigits='none'):
        return ('round', ndigits)

    def __abs__(self):
        return 'abs'

    def __divmod__(self, other):
        return ('divmod', other)

    def __floor__(self):
        return 'floor'


print(round(R()), round(R(), 2), round(R(), None), abs(R()), divmod(R(), 1))
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5),
      divmod(10**20, 7), divmod(True, 2), divmod(0.0, 5), divmod(-0.0, 5), divmod(5, float('inf')),
      divmod(-5, float('inf')))
show(divmod, 1, 0)
show(divmod, 1.0, 0)
show(divmod, 1, 'a')
show(divmod, 1j, 1)
show(divmod, 1)
show(divmod, None, None)
print(abs(-5), abs(5.5), abs(-0.0), abs(3 + 4j), abs(True), abs(-10**40), abs(float('-inf')),
      abs(complex(float('inf'), float('nan'))))
show(abs, 'a')
show(abs, None)
show(abs)
show(abs, 1, 2)

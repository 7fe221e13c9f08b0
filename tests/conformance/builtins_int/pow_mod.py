# pow with two and three arguments.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(pow(2, 10), pow(2, 0.5), pow(-8, 1 / 3), pow(2, -1), pow(0, 0), pow(2, 10, 1000),
      pow(2, 1000, 10**9 + 7), pow(-2, 3, 7), pow(2, 3, -7), pow(5, 0, 1), pow(5, 0, -1), pow(7, 1, 7))
print(pow(3, -1, 11), pow(3, -2, 11), pow(-3, -1, 11), pow(10, -1, 7), pow(base=2, exp=5),
      pow(2, exp=5, mod=7), pow(38, -1, mod=97), pow(2, 3, None), pow(1, -1, 1),
      pow(12345678901234567890, 98765432109876543210, 10**20 + 39))
print(pow(2.0, 3), pow(2, 3.0), pow(1j, 2), pow(0.0, 0), pow(-1, 0.5), pow(True, 5), pow(2, 100, 2**65),
      pow(3, 10**50, 17), pow(10**40, 3, 10**30 + 7))
show(pow, 2, -1, 4)
show(pow, 2, 3, 0)
show(pow, 0, -1)
show(pow, 0.0, -1)
show(pow, 2, -1, 6)
show(pow, 0, -1, 5)
show(pow, 2.0, 3, 5)
show(pow, 2, 3.0, 5)
show(pow, 2, 3, 5.0)
show(pow, 1j, 2, 3)
show(pow, 'a', 2)
show(pow, 2, 'a')
show(pow, 2, 3, 'a')
show(pow, 2)
show(pow)
show(pow, 1, 2, 3, 4)
show(pow, 10.0, 400)
show(pow, 10, 400.0)
show(pow, x=2, y=3)


class P:
    def __pow__(self, other, mod=None):
        return ('pow', other, mod)

    def __rpow__(self, other, mod=None):
        return ('rpow', other, mod)

    def __ipow__(self, other):
        return ('ipow', other)


p = P()
print(pow(p, 2), pow(p, 2, 3), p ** 2, 2 ** p, pow(2, p), p.__pow__(4))
show(pow, 2, p, 5)
p **= 3
print(p, (2).__pow__(3), (2).__pow__(3, 5), (2).__rpow__(3), (2).__pow__('a'), (2).__rpow__(3, 5))

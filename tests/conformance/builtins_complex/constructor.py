# complex() in every form.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class C:
    def __complex__(self):
        return 3 + 4j


class F:
    def __float__(self):
        return 1.5


class I:
    def __index__(self):
        return 2


class Bad:
    def __complex__(self):
        return 'x'


class Sub(complex):
    pass


print(complex(), complex(1), complex(1, 2), complex(1.5, -2), complex(real=1), complex(imag=2),
      complex(real=3, imag=4), complex(2 + 3j), complex(C()), complex(F()), complex(I()), complex(I(), F()),
      complex(True, True))
print(Sub(1, 2), type(Sub(1)).__name__, type(Sub(1) + 1).__name__, complex('1'), complex('1+2j'),
      complex(' 1-2j '), complex('j'), complex('-j'), complex('+1e5j'), complex('(1+2j)'),
      complex('1.5e3-2.5E-3j'), complex('inf+nanj'), complex('-infinityj'), complex('1_0+2_0j'),
      complex(' ( -3J ) '))
for text in ('', 'a', '1+', '1+2', '1 + 2j', '1j+2', '(1', '1)', '1+2jj', '1e', '++1j', '1+-2j', '()', 'i',
             '1_+2j', '1\x00', 'é', '١j', 'nan', '1jk', '((1))'):
    show(complex, text)
show(complex, None)
show(complex, [])
show(complex, Bad())
show(complex, '1', 2)
show(complex, 1, '2')
show(complex, 1, None)
show(complex, b'1')
show(complex, 1, 2, 3)
show(complex, x=1)
show(complex, 10**400)
print(complex.from_number(5), complex.from_number(2.5), complex.from_number(C()),
      type(Sub.from_number(1)).__name__)
show(complex.from_number, '1')

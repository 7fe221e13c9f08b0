# repr and arithmetic of complex numbers.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

inf, nan = float('inf'), float('nan')
for value in (0j, 1j, -1j, 1 + 2j, 1 - 2j, complex(-0.0, 0), complex(0.0, -0.0), complex(-0.0, -0.0),
              complex(1, -0.0), complex(inf, nan), complex(nan, -inf), 1e20 + 1e-20j, 1.5j, complex(0, inf),
              123456789j, complex(-0.0, 5)):
    print(repr(value), str(value), value.real, value.imag, value.conjugate(), -value, +value, bool(value),
          [value])
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** b, a ** 2, a ** -1, a ** 0, a ** 0.5, abs(a), a + 1, 1 + a, a - 1.5,
      2 * a, a / 2, 1 / a, 2 ** a, a == b, a == complex(3, 4), a != 3, 3 + 0j == 3, 0.5 == 0.5 + 0j)
print(1j ** 2, 1j ** 3, 1j ** 4, (-1) ** 0.5, (-8) ** (1 / 3), 0j ** 0, 0j ** 2, (2 + 0j) ** 10,
      (1 + 1j) ** 100, (1 + 1j) ** -3, (1e200 + 1j) * (1e200 + 1j), abs(1e308 + 1e308j),
      complex(inf, 0) * 1j, 1j * inf)
show(lambda: a / 0)
show(lambda: a / 0j)
show(lambda: 0j ** -1)
show(lambda: 0j ** 1j)
show(lambda: a < b)
show(lambda: a >= 1)
show(lambda: a // b)
show(lambda: a % b)
show(lambda: divmod(a, b))
show(lambda: int(a))
show(lambda: float(a))
show(lambda: ~a)
show(lambda: a + 'x')
show(lambda: a ** 'x')
show(lambda: round(a))
show(lambda: (1e200 + 1e200j) ** 3)
show(lambda: setattr(a, 'real', 1))
show(lambda: hash(a) == hash(3 + 4j))
show(lambda: range(a))
show(lambda: [1][a])
print(a.__complex__(), complex.__getnewargs__(a),
      [name for name in dir(complex) if not name.startswith('_')], sum([1j, 2, 3.5]), {1 + 0j: 'x'}[1])
print(1j - 1j, -1j + 0, 0 - 1j, 1 - 1j, 1.0 - 0j, -0.0 - 0j, -(0j), 2 - 0j, 0.0 * 1j, complex(1, inf) + 1,
      complex(1, inf) * 2, 1 - complex(0, inf), complex(inf, 1) / 2)

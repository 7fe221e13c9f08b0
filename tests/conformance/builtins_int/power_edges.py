# ** at its edges: signs, zeros, infinities, overflow.
inf, nan = float('inf'), float('nan')
bases = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, inf, -inf, nan]
exponents = [0, 1, 2, 3, -1, -2, 0.5, -0.5, inf, -inf, nan]
for base in bases:
    row = []
    for exponent in exponents:
        try:
            result = base ** exponent
            row.append(str(result) if not isinstance(result, complex) else 'complex')
        except (ZeroDivisionError, OverflowError) as error:
            row.append(type(error).__name__)
    print(base, row)
for base, exponent in ((10.0, 309), (2, 1024.0), (-10.0, 309), (10.0, -400), (0, -1), (0.0, -1.0), (0, -0.5),
                       (-0.0, -3)):
    try:
        print(base ** exponent)
    except Exception as error:
        print(type(error).__name__, error)
print(2 ** 0.5, 9 ** 0.5, 27 ** (1 / 3), (-8) ** 2, -8 ** 2, 2 ** -3, 2 ** 3 ** 2, (-1) ** -3, 10 ** -2,
      0 ** 0.0, 0.0 ** 0)
print([(-1) ** k for k in range(-3, 4)], [3 ** k for k in range(0, 60, 7)],
      [(-7) ** k for k in range(0, 40, 9)], [10 ** k for k in (15, 16, 22, 23)])

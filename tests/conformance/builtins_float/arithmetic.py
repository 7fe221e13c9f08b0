# + - * / // % divmod of floats, zeros, infinities, nan.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

inf, nan = float('inf'), float('nan')
values = [0.0, -0.0, 1.0, -1.5, 3.7, 1e308, 5e-324, inf, -inf, nan]
for a in values:
    row = []
    for b in values:
        row.append((a + b, a - b, a * b))
    print(a, row)
for a in values:
    row = []
    for b in values:
        if b:
            row.append((a / b, a // b, a % b))
    print(a, row)
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 1.1 * 3, 1e16 + 1, 3 * 0.1, 1 - 0.9, 0.1 * 3, 7.5 // 2, -7.5 // 2,
      7.5 % -2, -7.5 % 2, 1e300 * 1e10, 5.5 % 0.1, -1e-20 % 5.0, 6.0 // 0.1)
print(divmod(7.5, 2.5), divmod(-1.0, 3.0), divmod(1.0, -3.0), divmod(5.0, 0.3), divmod(inf, 2.0),
      divmod(3.0, inf), divmod(-3.0, inf))
show(lambda: 1.0 / 0.0)
show(lambda: 1.0 // 0)
show(lambda: 1.0 % 0)
show(lambda: divmod(1.0, 0.0))
show(lambda: 0.0 / 0)
show(lambda: 1.5 + 'a')
show(lambda: 1.5 * 'a')
show(lambda: 1.5 + None)
show(lambda: 1.5 @ 2)
show(lambda: 1.5 < 'a')
show(lambda: ~1.5)
show(lambda: values[3][0])
show(lambda: 1.5 << 1)
print(-nan, +1.5, -inf, abs(-0.0), -(-1.5), nan == nan, nan != nan, nan < 1, nan is nan, [nan] == [nan],
      nan in [nan], inf == inf, inf > 10**400, -0.0 == 0.0)
print(max(nan, 1), max(1, nan), min(nan, 1), sorted([2.5, -1, 0.5]), sum([0.1] * 10),
      sum([1e16, 1.0, -1e16]), sum([0.1, 0.2, 0.3], 0.0), sum([1.5, 2]), sum([1, 2.5, 3]))

# Mixed arithmetic of int, float, complex, bool: types and values of results.
values = [True, 2, -3, 2.5, -0.5, 1 + 2j, 10**20]
operators = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a,
             b: a / b, '//': lambda a, b: a // b, '%': lambda a, b: a % b,
             '<': lambda a, b: a < b, '==': lambda a, b: a == b, '&': lambda a, b: a & b, '<<': lambda a,
             b: a << b if b < 100 else 'big'}
for symbol, operator in operators.items():
    for a in values:
        row = []
        for b in values:
            try:
                row.append(operator(a, b))
            except Exception as error:
                row.append(type(error).__name__)
        print(symbol, a, row)
for a in values[:5]:
    print(a, [a ** b for b in (0, 1, 2, -1, 0.5)])
for call in (lambda: 1j < 2, lambda: 1j // 2, lambda: 1j % 2, lambda: 1.5 & 1, lambda: 1.5 << 1,
             lambda: divmod(1j, 2), lambda: 2.5 | 1, lambda: 1 // 0.0, lambda: 1.0 % 0, lambda: 1j / 0,
             lambda: 0j ** -1, lambda: 0.0 ** -2.5):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

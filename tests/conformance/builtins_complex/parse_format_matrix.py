# complex() of many texts, repr and format of a grid of numbers.
parts = ['', '1', '-1', '+2.5', '1e3', '.5', '1.', 'inf', '-nan', '1_0', 'x', '0', '-0', '1e-400', 'infinity']
good = bad = total = 0
for real in parts:
    for imaginary in parts + ['+', '-']:
        for text in (f'{real}{imaginary}j', f'{real}+{imaginary}j', f'{real}-{imaginary}J',
                     f' ({real}+{imaginary}j) ', f'{imaginary}j+{real}', f'{real}', f'({real}',
                     f'{real} + {imaginary}j'):
            try:
                value = complex(text)
                good += 1
                for c in repr(value):
                    total = (total * 131 + ord(c)) % 1000000007
            except ValueError as error:
                bad += 1
                total = (total * 31 + len(str(error))) % 1000000007
print(good, bad, total)
inf, nan = float('inf'), float('nan')
numbers = [0.0, -0.0, 1.0, -2.5, 1e16, 1e-7, inf, -inf, nan]
for re in numbers:
    print([repr(complex(re, im)) for im in numbers])
for z in (1 + 2j, -0.5j, complex(1e20, -1e-20), complex(inf, nan), 0j):
    print([format(z, spec) for spec in ('', '.2f', 'e', '.3g', '>30', '+.1f', ',.2f', '*^25.1f', 'g')])
for a in numbers[:4]:
    for b in numbers[2:5]:
        z, w = complex(a, b), complex(b, -a)
        print(z + w, z - w, z * w, z / w, -z, z.conjugate(), z == w, bool(z), complex(repr(z)) == z)

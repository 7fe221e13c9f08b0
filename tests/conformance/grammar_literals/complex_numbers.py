print(1j, 0j, 1.5j, 1e3j, 1_0j, .5J, 1.j, 10J, 0xa + 1j, 01j, 00.5j)
print(1 + 2j, 1 - 2j, -1j, -0j, 0 + 0j, (1 + 2j) * (3 - 1j), (1 + 2j) / (1 - 1j), (1 + 2j) ** 2)
print(abs(3 + 4j), (1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate(), 1j * 1j, 1j ** 2)
print(1j == 1j, 1 + 0j == 1, 1j != 2j, complex(1, -0.0), complex('1+2j'), complex(' -1.5j '))
print(1e400j, -1e400j + 1e400, complex(float('nan'), 1), 1e16 + 1e-5j, 3j.imag)
for bad in ('1j < 2j', '1j // 2', '1j % 2', 'int(1j)', '1j / 0', 'float(1j)', '0j ** -1', 'divmod(1j, 1)'):
    try: print(eval(bad))
    except (TypeError, ZeroDivisionError) as e: print(type(e).__name__, e)

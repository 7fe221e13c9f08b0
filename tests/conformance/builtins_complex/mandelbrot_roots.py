# Complex numbers in small programs.
def escape(c, limit=40):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(10, -11, -4):
    print(''.join(' .:-=+*#%@'[min(9, escape(complex(x / 20, y / 10)) // 4)] for x in range(-42, 16, 2)))


def roots(a, b, c):
    d = (b * b - 4 * a * c + 0j) ** 0.5
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


for coefficients in ((1, -3, 2), (1, 2, 5), (1, 0, 0)):
    r = roots(*coefficients)
    print([complex(round(x.real, 9), round(x.imag, 9)) for x in r])
z = 3 - 4j
print(z.conjugate() * z, abs(z), z.real ** 2 + z.imag ** 2, (z * 1j, z * -1, z / 1j), sum([z, 1, 2j]),
      z == complex(3, -4), [1j ** n for n in range(5)], (1 + 2j) * (3 - 1j), (5 + 5j) / (1 + 2j))
quaternion = lambda a, b: (a[0] * b[0] - a[1] * b[1].conjugate(), a[0] * b[1] + a[1] * b[0].conjugate())
print(quaternion((1j, 0j), (0j, 1 + 0j)), {1j: 'i', 0j: 'zero'}[1j], sorted([2j, 1 + 1j, -3], key=abs),
      max([1j, 2 + 2j], key=lambda v: v.imag))
position, direction, seen = 0j, 1 + 0j, []
for turn in 'FFLFFRFLLF':
    if turn == 'F':
        position += direction
    else:
        direction *= 1j if turn == 'L' else -1j
    seen.append(position)
print(position, direction, len(set(seen)), [int(p.real) for p in seen])

# round() with digits over a table; ties and neighbours.
values = [0.5, 1.5, 2.5, -0.5, -1.5, 0.05, 0.15, 0.25, 0.35, 1.005, 1.015, 2.675, 1e15 + 0.5, 1234.5678,
          5e-5, 0.1 + 0.7, 9.995, 1e22, 4.35, 8.345]
for value in values:
    print(value, [round(value, n) for n in (-2, -1, 0, 1, 2, 3)], round(value), f'{value:.2f}',
          float(f'{value:.2f}') == round(value, 2))
print([round(x / 10) for x in range(-15, 16, 5)], [round(x / 4, 1) for x in range(8)],
      [round(10**k + 0.5) - 10**k for k in range(5)], round(0.1 * 3, 15), round(1e-10, 9),
      round(123456789.987654321, 4), [round(-x, 0) for x in (0.4, 0.6)])
print([round(x, -1) for x in (5, 15, 25, 35, -5, -15, 104, 105, 106)],
      [round(x, -2) for x in (50, 150, 250, 49, 51)], round(12345678901234567890, -10),
      round(10**30 + 5, -1), round(-10**30 - 5, -1))

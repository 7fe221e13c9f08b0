# Large widths and precisions, and values around the edges.
print(len(format(1, '1000')), len(format('a', '*^5001')), len(format(1.5, '.500f')), len(format(1, '0300d')))
print(len('%1000s' % 'a'), len('%.300f' % 0.1), len('%0500d' % -1), len('{:>2000}'.format('λ')))
print(format(0.1, '.55f'), format(5e-324, '.10e'), format(1.7976931348623157e308, '.3e'),
      format(2.2250738585072014e-308, 'g'))
print(format(5e-324, '.30e'), format(1e23, '.0f'), format(9007199254740993, '.0f'),
      format(0.1 + 0.2, '.17f'), format(1e-300, '.5g'))
print(len(format(10**300, ',')), format(10**25, ','), format(-10**24, '_'), format(2**100, '_b')[:30],
      format(2**64, '#_x'))
for width in range(1, 14):
    print(format(1234, '0%d,' % width), format(-1234, '0%d,' % width), format(1234.5, '0%d,.1f' % width),
          format(255, '#0%d_b' % width), format(-7, '0=+%d' % width))
for x in (9.5, 99.95, 0.00095, 9.9999995, 123456.5, 1234567.5, 0.5, 1e5, 1e6, 1e-4, 1e-5):
    print(x, '%g' % x, '%.2g' % x, '%.3g' % x, '%.1e' % x, '%.0e' % x, '%#.3g' % x, f'{x:.4}', f'{x:n}')

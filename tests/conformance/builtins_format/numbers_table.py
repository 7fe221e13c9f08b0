# A table built with nested specs, as reports do.
rows = [('apples', 3, 0.5), ('oranges', 12, 1.25), ('water melons', 1, 3.999), ('ß-carrots', 1000, 0.01)]
widths = [max(len(str(row[i])) for row in rows) for i in range(3)]
print(widths)
for name, count, price in rows:
    print(f'|{name:<{widths[0]}}|{count:>{widths[1]},}|{price:^{widths[2] + 2}.2f}|{count * price:>10,.2f}|{count:#06x}|{price:>8.1%}|')
print('-' * (sum(widths) + 4))
for name, count, price in rows:
    print('%-*s|%*d|%8.3e|%s' % (widths[0], name, widths[1], count, price, '#' * int(price * 4)))
for row in rows:
    print('{0:.<15}{1:.>6}{2:.>8.2f}'.format(*row), '{n!r:>16} {p:+.1e}'.format(n=row[0], p=row[2]))
total = sum(count * price for _, count, price in rows)
print(f'{"Total":.<{sum(widths)}}{total:.>12,.2f}', f'{total:e}', f'{total!r}', f'{int(total):,}',
      f'{int(total):b}')

# %e %f %g and their capitals with all flags.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


values = [0.0, -0.0, 1.0, -1.5, 123.456, 1e-5, 1e16, 1.5e300, float('inf'), float('-inf'), float('nan'), 2.5,
          100000.0, 999999.5]
for code in 'eEfFgG':
    for flags in ('', '+', ' ', '#', '010', '-12', '+.3', '.0', '#.0', '12.4', '-12.1', '+012.2'):
        spec = '%' + flags + code
        print(spec, [spec % v for v in values if code not in 'fF' or abs(v) < 1e20 or v != v])
print('%f' % 1e22, '%.10f' % 0.1, '%.20f' % 0.1, '%.50g' % 0.1, '%.60f' % 1e-30, '%.3f' % 2.0005,
      '%.0f %.0f %.0f' % (0.5, 1.5, 2.5))
print('%f' % 5, '%g' % 10**6, '%g' % 10**5, '%e' % True, '%.2f' % 10**15, '%*.*f' % (10, 2, 3.14159),
      '%#g' % 3)


class Float:
    def __float__(self):
        return 2.25


class Index:
    def __index__(self):
        return 7


print('%f' % Float(), '%.1f' % Index(), '%g' % Index())
show(lambda: '%f' % 'a')
show(lambda: '%f' % None)
show(lambda: '%g' % 1j)
show(lambda: '%f' % 10**400)
show(lambda: '%e' % [])
print('%.1f %.1f %.1f %.2f' % (0.25, 0.35, 0.45, 1.005), '%.15g %.16g %.17g' % (0.1, 0.1, 0.1),
      '%g %g' % (1e-4, 1e-5))

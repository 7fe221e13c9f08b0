# format() of complex numbers.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


values = [0j, 1 + 2j, -1.5 - 2.5j, 1e20 + 1e-7j, complex(float('inf'), float('nan')), complex(-0.0, 0.0),
          complex(0.0, -0.0), 3j]
for spec in ('', 'f', 'e', 'g', '.2f', '.3e', '.0f', '+', ' ', '+.1f', '20', '>25.2f', '<25.1f', '^25',
             '*^30.1e', ',', ',.2f', '_.1f', '#.0f', 'G', 'E', 'z.1f', '.3', '.1', 'n', '+#g'):
    print(spec, [format(v, spec) for v in values])
for spec in ('d', '%', 's', '=20', '020', '0', 'x', '.', 'c', '05f', '=+f'):
    print(spec, end=' ')
    show(format, 1 + 2j, spec)
print(str(1 + 2j), repr(-0j), str(complex(1, -0.0)), f'{1j}', f'{1+1j:.1f}', '%s' % 2j,
      '{:.2f}'.format(1.005 + 2.675j))

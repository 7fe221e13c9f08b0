# format() of floats with every presentation type.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


values = [0.0, -0.0, 1.0, -1.5, 1234567.891, 1e-7, 1e16, 1e22, float('inf'), float('-inf'), float('nan'),
          0.5, 99999.95]
for spec in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%', '.2', '.0', '.3e', '.0f', '.1f', '.10f', '.0%', '.1%',
             '.3g', '.0g', '+', ' ', '-', '#', '#.0f', '#.0e', '#g', '#.3g',
             '012', '+012.2f', '*^14.2f', '=+14.1f', ',', '_', ',.2f', '_.3f', '020,.2f', '20,.1f', '<12.1f',
             '^12.1f', 'z', 'z.1f', 'z.0f', '+z.1f', 'n', '.3n', '.17g', '.20f', '+.1e', ' .2G', '012,',
             '#,', '.4', '15', '.1', '#.4', '.17', '.16', ',.0f', '_g', ',e'):
    print(spec, [format(v, spec) for v in values])
for spec in ('.3_f', '.6,f', '.8_e', ',.8_f', '_.9,f', '.,f', '._f', '.12_%', '.5_', '20.7,f', '.7_g'):
    print(spec, [format(v, spec) for v in (1234567.1234567, 0.1, -1e-7)])
for spec in ('d', 'x', 's', 'c', 'b', '.', '.f', 'ff', ',_', ',n', '_n', 'q', 'zz', '.2.2', '..2f', '5z',
             '=z', '.-1f', '.,_f', '.99999999999999999999f'):
    print(spec, end=' ')
    show(format, 1.5, spec)
print(f'{3.14159:.2f} {3.14159:8.3f}| {2:.1f} {1e10:,} {1/3:.3%} {-0.0:z} {-0.04:z.1f} {0.1+0.2} {1e100} {1e15} {123456789.0}')
print([f'{x:.0f}' for x in (0.5, 1.5, 2.5, 3.5, -0.5)], [f'{x:.1f}' for x in (0.05, 0.15, 0.25, 0.35)],
      [f'{x:.2f}' for x in (1.005, 2.675, 1e300 / 1e300)])

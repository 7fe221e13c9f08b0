# format() of integers: every type code, sign, grouping, alignment.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


values = [0, 7, -7, 1234567, -1234567, 255, 2**70, True]
for spec in ('', 'd', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', '+', '-', ' ', '+d', ' x', '10', '<10',
             '>10', '^10', '=10', '010', '+010',
             '*=+12', '*^+12', ',', '_', ',d', '_d', '_x', '_b', '#_x', '020,', '020_', '012_b', '=+20,',
             '#010x', '-#012X', '<#12o', '1', '0', '+,', '*>20,', 'n', '0=8', 'λ^9', '08,d'):
    print(spec, [format(v, spec) for v in values])
for spec in ('e', 'f', 'g', '%', '.2f', 'E', 'F', 'G', '10.1f', '+.0e', ',.2f', '.3%', '#.3g', '012.2f',
             '_.1f'):
    print(spec, [format(v, spec) for v in values])
print([format(v, 'c') for v in (65, 955, 0x1f600)], format(65, '>3c'), format(65, '<3c') + '|',
      format(65, '^5c'), format(65, '05c'))
for spec in ('s', '.2', '.2d', '.3x', ',x', ',b', '_c', ',c', '+c', '#c', 'q', ',_', '_,', ',,', '__', 'r',
             '5.d', 'xx', '%%', '=+-5', '5 5', ',n', '_n', 'z', 'zd', '.5,', '.5_d'):
    print(spec, end=' ')
    show(format, 42, spec)
show(format, -1, 'c')
show(format, 0x110000, 'c')
show(format, 10**30, 'c')
show(format, 10**400, 'f')
show(format, 10**400, 'e')
show(format, True, 's')
print(format(True), format(True, ''), format(True, 'd'), format(False, '5'), format(True, '>6'), f'{True:x}',
      f'{True}', f'{True!s:>6}')

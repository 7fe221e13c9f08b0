# %d %i %u %o %x %X with all flags.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


values = [0, 1, -1, 42, -42, 255, -255, 10**20, -10**20, True]
for code in 'diuoxX':
    for flags in ('', '+', ' ', '#', '0', '-', '+#', '-#', ' 0'):
        spec = '%' + flags + '8' + code
        print(spec, [spec % v for v in values[:6]])
for spec in ('%d', '%x', '%#o', '%+d', '%030d', '%-30d|', '%.5d', '%8.3d', '%+.4d', '%#.5x', '%010.5d',
             '%.0d', '%.d'):
    print(spec, [spec % v for v in values])


class Index:
    def __index__(self):
        return 77


class Int:
    def __int__(self):
        return 88


class Number(int):
    def __str__(self):
        return 'custom'

    __repr__ = __str__


print('%d' % 3.99, '%i' % -3.99, '%d' % 1e20, '%x' % Index(), '%d' % Index(), '%d' % Int(), '%d' % Number(3),
      '%s' % Number(3))
show(lambda: '%d' % 'a')
show(lambda: '%d' % None)
show(lambda: '%d' % '5')
show(lambda: '%x' % 1.5)
show(lambda: '%o' % 'a')
show(lambda: '%X' % Int())
show(lambda: '%d' % float('inf'))
show(lambda: '%d' % float('nan'))
show(lambda: '%d' % 1j)
show(lambda: '%ld %hd %Ld' % (1, 2, 3))
show(lambda: '%lld' % 5)
show(lambda: '%d' % [1])
show(lambda: '%(n)05d|%(n)x' % {'n': 31})

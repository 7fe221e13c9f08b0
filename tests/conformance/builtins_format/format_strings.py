# format() of strings: fill, align, width, precision.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


for spec in ('', 's', '5', '<5', '>5', '^5', '*^7', 'x<6', '.2', '.0', '5.2', '>8.3s', '05', 'λ>4', '}<4',
             '0', '=<4', ' >4', '1000000.1'):
    print(spec, repr(format('abcd', spec))[:40])
print(repr(format('', '3')), repr(format('', '')), format('λ', '>3'), format('😀', '^3'), format('a', '😀^3'),
      format('ab', '^5'))
print(f'{"x":^{5}}|{"y":{"<"}{4}}|{"z":.{0}}|', '{:{}}'.format('a', 4),
      '{:{w}.{p}}|'.format('abcdef', w=5, p=2))
for spec in ('d', '=5', '+5', '-5', ' 5', '#5', ',', '_', '5,', 'x', 'f', '<<<', '5.', '.', '.x', '5s5',
             'ss', '<-5', '99999999999999999999', '.99999999999999999999', 'z', 'zs', '>05', '<05', '=05',
             '\x00', 'λ'):
    print(ascii(spec), end=' ')
    show(format, 'abc', spec)
show(format, 'abc', 5)
show(format, 'abc', None)
show(format, 'abc', b'5')
show(format)
show(format, 1, '', '')

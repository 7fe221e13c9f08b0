# %s %r %a %c with flags, width and precision.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


print('%s' % 'a', '%s %s' % (1, 2), '%r' % 'a', '%a' % 'é', '%c' % 'x', '%c' % 955, '%%' % (), '%s%%' % 5)
print('[%5s] [%-5s] [%05s] [% s] [%+s] [%#s]' % ('a', 'b', 'c', 'd', 'e', 'f'))
print('[%.2s] [%5.1s] [%-5.3s] [%.0s] [%.s]' % ('abc', 'def', 'ghijk', 'xyz', 'q'))
print('[%*s] [%-*s] [%.*s] [%*.*s]' % (5, 'a', 4, 'b', 1, 'xyz', 6, 2, 'long'))
print('[%*s]' % (-5, 'left'), '[%.*s]' % (-1, 'abc'), '[%5c] [%-5c]' % ('x', 'y'))
print('%(a)s %(b)r %(a)5s' % {'a': 1, 'b': 'two'}, '%(x y)s' % {'x y': 3}, '%()s' % {'': 'empty'},
      '%((n))s' % {'(n)': 4})
print('%s' % None, '%s' % [1, 2], '%s' % {'a': 1}, '%s' % ((1, 2),), '%r' % ({1},), '%s' % (None,),
      'plain' % {}, 'p' % [])
print('%.3r' % 'abcdef', '%10r|' % 'é', '%.2a' % 'é', '%s' % b'x', '%s' % b'x', '%s' % True, '%5s' % 1.5)
show(lambda: '%s %s' % 1)
show(lambda: '%s' % ())
show(lambda: '%s' % (1, 2))
show(lambda: 'x' % 1)
show(lambda: 'x' % (1,))
show(lambda: '%(a)s' % 1)
show(lambda: '%(a)s' % {'b': 1})
show(lambda: '%(a)s %s' % {'a': 1})
show(lambda: '%(a' % {'a': 1})
show(lambda: '%' % 1)
show(lambda: '%s %' % 1)
show(lambda: '%z' % 1)
show(lambda: '%5' % 1)
show(lambda: '%λ' % 1)
show(lambda: '%c' % 'ab')
show(lambda: '%c' % '')
show(lambda: '%c' % -1)
show(lambda: '%c' % 0x110000)
show(lambda: '%c' % 1.5)
show(lambda: '%*s' % ('a', 'b'))
show(lambda: '%.*s' % ('a', 'b'))
show(lambda: '%*s' % (5,))
show(lambda: '%s' % (1).nothing)
show(lambda: '%.99999999999999999999s' % 'a')
show(lambda: '%99999999999999999999s' % 'a')

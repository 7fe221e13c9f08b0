# __format__ of users' classes, and object.__format__.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f'[{spec!r} {self.amount}]'


class Plain:
    def __str__(self):
        return 'plain'


class Bad:
    def __format__(self, spec):
        return 5


class Boom:
    def __format__(self, spec):
        raise ValueError('no ' + spec)


class SpecStr(str):
    pass


print(format(Money(5)), format(Money(5), 'x'), f'{Money(1)}', f'{Money(2):abc}', f'{Money(3):{"a"}{1 + 1}}',
      '{:y}'.format(Money(4)))
print(format(Plain()), f'{Plain()}', '{}'.format(Plain()), f'{Plain()!s:>8}', f'{Plain()!s:.2}')
show(format, Plain(), 'x')
show(format, Bad())
show(lambda: f'{Bad()}')
show(lambda: '{}'.format(Bad()))
show(format, Boom(), 'spec')
show(lambda: f'{Boom():>{3}}')
show(format, None, '5')
show(format, [1], 'd')
show(format, (1,), '>10')
show(format, {}, 's')
show(format, object, 'x')
show(format, print, '10')
show(format, b'a', '5')
show(format, range(3), '1')
show(object.__format__, Plain(), 'z')
show(object.__format__, Plain(), '')
show(object().__format__, 5)
print(format(None), format([1, 2]), format((1,), ''), format(...), type(format('a', SpecStr('3'))).__name__)
print(format(Plain(), ''), Money(9).__format__('q'), (5).__format__('03'), 'ab'.__format__('>4'),
      (1.5).__format__('.2f'))


class Derived(int):
    def __str__(self):
        return 'derived'


print(f'{Derived(5)}', f'{Derived(5):d}', format(Derived(5), ''), format(Derived(5), '3'),
      '%s %d' % (Derived(5), Derived(5)), '{}'.format(Derived(5)))

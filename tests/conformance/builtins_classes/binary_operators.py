# Every binary operator with its reflected and in-place forms.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)
names = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul', 'and', 'or', 'xor', 'lshift',
         'rshift']
symbols = dict(zip(names, ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>']))


def make(prefix, result):
    return {f'__{prefix}{name}__': (lambda name: lambda self,
                                    other: result(prefix + name, self, other))(name) for name in names}


def tell(name, self, other):
    return f'{type(self).__name__}.{name}({other if isinstance(other, (int, str)) else type(other).__name__})'


def refuse(name, self, other):
    return NotImplemented


Left = type('Left', (), make('', tell))
Right = type('Right', (), make('r', tell))
Inplace = type('Inplace', (), make('i', tell))
Refuses = type('Refuses', (), {**make('', refuse), **make('r', refuse), **make('i', refuse)})
SubLeft = type('SubLeft', (Left,), make('r', tell))
SameRight = type('SameRight', (Left,), {})
for name, symbol in symbols.items():
    for a, b in ((Left(), 1), (1, Right()), (Left(), Right()), (Refuses(), Right()), (Left(), Refuses()),
                 (Left(), SubLeft()), (Left(), SameRight()), (Right(), Left())):
        show(lambda: eval(f'a {symbol} b', {'a': a, 'b': b}))
    for a, b in ((Refuses(), 1), (1, Refuses()), (Refuses(), Refuses()), ('s', Refuses()),
                 (Right(), Right())):
        try:
            print(eval(f'a {symbol} b', {'a': a, 'b': b}))
        except TypeError as error:
            print(error)
    for a in (Inplace(), Left(), Refuses()):
        space = {'a': a, 'b': 2}
        try:
            exec(f'a {symbol}= b', space)
            print(space['a'])
        except TypeError as error:
            print(error)

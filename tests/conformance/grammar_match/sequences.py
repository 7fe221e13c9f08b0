def f(x):
    match x:
        case []: return 'empty'
        case [1]: return 'just one'
        case [1, 2]: return 'one two'
        case [1, *rest]: return f'one and {rest}'
        case [*init, 9]: return f'{init} then nine'
        case [a, *_, b] if a == b: return f'framed by {a}'
        case (x, (y, [z])): return f'nested {x} {y} {z}'
        case [_, *_, _]: return 'two or more'
        case [*all]: return f'all {all}'
        case _: return 'not a sequence'
class S:
    def __len__(self): return 1
    def __getitem__(self, i): return 1
import collections, collections.abc
class Seq(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
for v in ([], (), [1], (1, 2), [1, 2, 3], [3, 9], [5, 1, 5], [1.0], (7, (8, [6])), [2, 3], [4], 'ab', b'ab', bytearray(b'a'), {1: 2}, {1}, range(0), range(1, 3), 5, None, iter([1]), S(), Seq(), collections.deque([1]), memoryview(b'\x01')):
    print(type(v).__name__, f(v))
match range(5):
    case [a, *b, c]: print(a, b, c)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match (1, 2, 3, 4):
    case (1, *mid, 4): print(mid, type(mid).__name__)
match [[1, 2], [3]]:
    case [[*a], [*b]]: print(a, b)
match ():
    case (): print('unit')
match (5,):
    case (x,): print('single', x)

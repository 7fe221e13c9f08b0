# operator: every function.
import operator
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

pairs = {'add': (3, 4), 'sub': (3, 4), 'mul': (3, 4), 'truediv': (3, 4), 'floordiv': (7, 2), 'mod': (7, 3),
         'pow': (2, 5), 'and_': (6, 3), 'or_': (6, 3), 'xor': (6, 3), 'lshift': (1, 4), 'rshift': (16, 2),
         'lt': (1, 2), 'le': (1, 1), 'eq': (1, 1.0), 'ne': (1, 2), 'gt': (1, 2), 'ge': (2, 2),
         'concat': ([1], [2]), 'contains': ([1, 2], 2), 'countOf': ([1, 2, 1], 1), 'indexOf': ([5, 6], 6),
         'getitem': ('abc', 1), 'is_': (None, None), 'is_not': (1, None), 'iadd': ([1], [2]), 'isub': (5, 2),
         'imul': ([1], 2), 'itruediv': (1, 4), 'ifloordiv': (7, 2), 'imod': (7, 4), 'ipow': (3, 2),
         'iand': ({1, 2}, {2}), 'ior': ({1: 2}, {3: 4}), 'ixor': (5, 1), 'ilshift': (1, 3),
         'irshift': (8, 1), 'iconcat': ([1], (2,))}
for name, args in pairs.items():
    print(name, getattr(operator, name)(*args),
          getattr(operator, '__' + name.strip('_') + '__', None) is getattr(operator,
                                                                            name) if name not in ('countOf',
                                                                                                  'indexOf',
                                                                                                  'is_',
                                                                                                  'is_not') else '')
for name, arg in {'neg': 5, 'pos': -5, 'invert': 5, 'inv': 6, 'not_': 0, 'truth': [], 'abs': -3,
                  'index': True, 'is_none': None, 'is_not_none': 5}.items():
    print(name, getattr(operator, name)(arg))
d = {'k': 1}
print(operator.setitem(d, 'n', 2), d, operator.delitem(d, 'k'), d, operator.length_hint([1, 2]),
      operator.length_hint(iter([1, 2, 3])), operator.length_hint((x for x in ()), 7),
      operator.call(max, 1, 5), operator.call(dict, a=1))


class Mat:
    def __matmul__(self, other):
        return 'matmul'

    def __imatmul__(self, other):
        return 'imatmul'

    def __length_hint__(self):
        return 12


class BadHint:
    def __length_hint__(self):
        return 'x'


print(operator.matmul(Mat(), 1), operator.imatmul(Mat(), 1), operator.length_hint(Mat()))
for name, args in [('add', (1, 'a')), ('add', (1,)), ('truediv', (1, 0)), ('getitem', ([1], 5)),
                   ('getitem', (5, 0)), ('concat', (1, 2)), ('concat', ([1], 'a')), ('contains', (5, 1)),
                   ('indexOf', ([1], 2)), ('indexOf', (5, 2)), ('countOf', (5, 1)), ('index', (1.5,)),
                   ('index', ('a',)), ('length_hint', ([], 'a')), ('length_hint', (BadHint(),)),
                   ('setitem', ((1,), 0, 1)), ('delitem', ('a', 0)), ('neg', ('a',)), ('lt', (1, 'a')),
                   ('not_', ()), ('iconcat', (1, 2)), ('call', ()), ('call', (5,)), ('matmul', (1, 2)),
                   ('lshift', (1, -1)), ('abs', ('a',)), ('is_', (1,)), ('pow', (1, 2, 3)),
                   ('invert', (1.5,))]:
    print(name, end=' ')
    show(getattr(operator, name), *args)
print([n for n in dir(operator) if not n.startswith('_')])

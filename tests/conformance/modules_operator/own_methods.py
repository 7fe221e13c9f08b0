# The functions of operator with operands of the program's own classes, derived ones too.
import operator
from operator import attrgetter, itemgetter, methodcaller


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def make(base):
    def method(name):
        return lambda self, *args: (name, base.__name__)
    names = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor', 'matmul']
    namespace = {f'__{n}__': method(n) for n in names}
    namespace.update({f'__r{n}__': method('r' + n) for n in names})
    namespace.update({f'__i{n}__': method('i' + n) for n in names})
    namespace.update({f'__{n}__': method(n) for n in ('lt', 'le', 'gt', 'ge', 'eq', 'ne', 'getitem', 'neg', 'pos', 'invert', 'abs')})
    namespace['__hash__'] = lambda self: 1
    return type('Own' + base.__name__, (base,), namespace)


samples = [make(object)(), make(int)(3), make(float)(2.5), make(str)('ab'), make(list)([1]), make(tuple)((1,)), make(dict)()]
functions = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lshift,
             operator.rshift, operator.and_, operator.or_, operator.xor, operator.matmul, operator.lt, operator.le, operator.gt, operator.ge,
             operator.eq, operator.ne, operator.getitem, operator.iadd, operator.imul, operator.iconcat, operator.concat]
for sample in samples:
    print(type(sample).__name__, [function(sample, 2) for function in functions[:20]])
    for other in (1, 1.5, 'x', [0], (0,), {}, None):
        print([function(other, sample) for function in functions[:19] if (function, other) != (operator.mod, 'x')])
    print([function(sample) for function in (operator.neg, operator.pos, operator.invert, operator.abs)], operator.iadd(sample, 1), operator.imul(sample, 1))
    print(itemgetter(7)(sample), itemgetter(7, 8)(sample))


class Missing(dict):
    def __missing__(self, key):
        return f'missing {key}'


class Attributes:
    value = 5

    def __getattr__(self, name):
        if name == 'bad':
            raise LookupError(name)
        return name + '!'

    def method(self, *args, **kwargs):
        return args, kwargs


print(itemgetter('k')(Missing()), itemgetter(0)([Missing()]), attrgetter('value', 'x', 'method.__name__')(Attributes()))
show(attrgetter('bad'), Attributes())
print(methodcaller('method', 1, k=2)(Attributes()), sorted([[3, 1], [1, 2]], key=itemgetter(1)), list(map(operator.add, [1, 'a'], [2, 'b'])))
nan = float('nan')
print(operator.eq(nan, nan), operator.ne(nan, nan), operator.countOf([nan], nan), operator.indexOf([1, nan], nan), operator.is_(nan, nan))
print(operator.add(2 ** 60, 2 ** 60), operator.mul('ab', 3), operator.pow(2, 100), operator.mod('%s-%s', (1, 2)), operator.lt((1, 2), (1, 3)))
a = [1]
print(operator.iadd(a, (2, 3)) is a, a, operator.ior({1}, {2}), operator.isub(5, 7), operator.concat('a', 'b'), operator.contains('abc', 'b'))
getter = itemgetter(1)
cycle = []
cycle.append(itemgetter(cycle))
print(repr(cycle), repr(getter), repr(methodcaller('m', getter)))
for bad in ((operator.add, 1), (operator.neg,), (operator.neg, 'a'), (operator.setitem, 1, 2), (operator.length_hint, [], 1.5), (operator.index, 1.0)):
    show(*bad)

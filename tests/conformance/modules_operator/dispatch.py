# operator functions as tables, sort keys and reducers.
import operator
from functools import reduce

table = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv,
         '//': operator.floordiv, '%': operator.mod, '**': operator.pow, '<<': operator.lshift,
         '&': operator.and_, '<': operator.lt, '==': operator.eq}


def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(float(token) if '.' in token else int(token))
    return stack


for text in ('1 2 +', '5 1 2 + 4 * + 3 -', '2 3 ** 2 **', '7 2 / 7 2 //', '1 10 << 1000 &', '1.5 2 <',
             '1 0 /', '+', ''):
    try:
        print(text, rpn(text))
    except Exception as error:
        print(text, type(error).__name__, error)
rows = [{'n': 'b', 'v': {'x': 2}}, {'n': 'a', 'v': {'x': 2}}, {'n': 'c', 'v': {'x': 1}}]
print(sorted(rows, key=operator.itemgetter('n'))[0],
      [r['n'] for r in sorted(sorted(rows, key=operator.itemgetter('n')), key=lambda r: r['v']['x'])],
      list(map(operator.itemgetter('n'), rows)), reduce(operator.mul, range(1, 11)),
      reduce(operator.concat, [[1], [2], [3]]), list(map(operator.methodcaller('get', 'zz', 0), rows)),
      list(map(operator.attrgetter('real', 'imag'), [1, 2j])), sum(map(operator.mul, (1, 2, 3), (4, 5, 6))),
      list(map(operator.not_, [0, 1, []])), all(map(operator.le, [1, 2], [2, 2])),
      operator.itemgetter(*'ab')({'a': 1, 'b': 2}), list(map(operator.contains, ['abc', [1]], ['b', 2])))
ops = [getattr(operator, name) for name in ('iadd', 'imul', 'ior', 'isub')]
x = [1]
y = operator.iadd(x, [2])
print(y is x, x, operator.imul(x, 2) is x, x, operator.iadd(5, 6), operator.ior({1}, {2}),
      operator.isub({1, 2}, {2}), [f.__name__ for f in ops])


class Traced:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        raise AttributeError(name)


for name in ('add', 'sub', 'mul', 'truediv', 'mod', 'lshift', 'and_', 'matmul'):
    def method(self, other, name=name):
        self.log.append(name)
        return self
    setattr(Traced, f'__{name.strip("_")}__', method)
t = Traced()
for name in ('add', 'sub', 'mul', 'truediv', 'mod', 'lshift', 'and_', 'matmul'):
    getattr(operator, name)(t, 1)
print(t.log, operator.index(True), operator.length_hint([1, 2]), operator.truth([]), operator.is_(t, t),
      operator.countOf('banana', 'a'), operator.indexOf('banana', 'n'), operator.call(operator.add, 1, 2))

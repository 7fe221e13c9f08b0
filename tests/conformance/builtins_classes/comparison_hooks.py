# Rich comparisons: reflection, NotImplemented, subclasses first, defaults.
class Log:
    calls = []

    def __init__(self, name, answers):
        self.name, self.answers = name, answers


def install(cls, ops):
    for op in ops:
        def method(self, other, op=op):
            Log.calls.append(f'{self.name}.{op}')
            return self.answers.get(op, NotImplemented)
        setattr(cls, f'__{op}__', method)
    return cls


ops = ['lt', 'le', 'eq', 'ne', 'gt', 'ge']
A = install(type('A', (Log,), {}), ops)
B = install(type('B', (Log,), {}), ops)
S = install(type('S', (A,), {}), ops)


def run(text, **names):
    Log.calls.clear()
    try:
        result = eval(text, names)
    except TypeError as error:
        result = f'TypeError: {error}'
    print(text, result if isinstance(result, (str, bool)) else type(result).__name__, Log.calls)


for symbol in ('<', '<=', '==', '!=', '>', '>='):
    run(f'a {symbol} b', a=A('a', {}), b=B('b', {}))
    run(f'a {symbol} b', a=A('a', {'lt': 'L', 'eq': 'E', 'ge': 'G'}),
        b=B('b', {'gt': 'rL', 'ne': 'rN', 'le': 'rG'}))
    run(f'a {symbol} s', a=A('a', {o: 'a' + o for o in ops}), s=S('s', {o: 's' + o for o in ops}))
    run(f'a {symbol} 1', a=A('a', {}))
    run(f'1 {symbol} a', a=A('a', {o: 'r' + o for o in ops}))
run('a < b < c', a=A('a', {'lt': True}), b=A('b', {'lt': ''}), c=A('c', {}))
run('a == b == c', a=A('a', {'eq': False}), b=A('b', {}), c=A('c', {}))
run('a in [b, a]', a=A('a', {}), b=B('b', {'eq': False}))
run('[a] == [b]', a=A('a', {'eq': 'yes'}), b=B('b', {}))
run('[a, 1] < [b, 2]', a=A('a', {'eq': False, 'lt': 'listlt'}), b=B('b', {}))
run('(a,) >= (b,)', a=A('a', {'eq': True}), b=B('b', {}))
run('min(a, b) is b', a=A('a', {}), b=B('b', {'lt': True}))
run('{1: a} == {1: b}', a=A('a', {'eq': 1}), b=B('b', {}))
run('a is a and a == a', a=A('a', {'eq': False}))
run('a not in (b,)', a=A('a', {}), b=B('b', {'eq': True}))


class NoBool:
    def __eq__(self, other):
        return self

    def __lt__(self, other):
        return self

    def __bool__(self):
        raise ValueError('no truth value')


for text in ('x in [1]', 'x == 1', 'not (x == 1)', 'x < 1 < 2', '[x] == [1]', 'sorted([x, x])', 'x != 1',
             'max([x, x])', '[1].index(x)', '(x,).count(1)'):
    try:
        result = eval(text, {'x': NoBool()})
        print(text, type(result).__name__)
    except ValueError as error:
        print(text, 'ValueError', error)


class OnlyEq:
    def __eq__(self, other):
        return NotImplemented


print(OnlyEq() == OnlyEq(), OnlyEq() != OnlyEq(), OnlyEq().__eq__(1), object().__eq__(1), (1).__eq__('a'),
      (1).__lt__(1.5), 'a'.__lt__(1), [].__eq__(()), None.__eq__(None))

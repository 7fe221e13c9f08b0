def g():
    a = [(yield 'in list'), (yield 'second')]
    b = {(yield 'key'): (yield 'value')}
    c = print((yield 'argument'), end=(yield 'keyword'))
    d = (yield 'left') + (yield 'right')
    e = [1, 2, 3][(yield 'index')]
    f = (yield 'condition') and (yield 'and')
    h = f'{(yield "fstring")}:{(yield "spec")}'
    i = lambda: 5
    j = (yield 'function')((yield 'arg'), *(yield 'star'), **(yield 'kwargs'))
    with (yield 'manager') as k: yield 'in with'
    for x in (yield 'iterable'): yield ('loop', x)
    while (yield 'while'): yield 'body'
    assert (yield 'assert'), (yield 'assert message')
    try: raise (yield 'exception')
    except (yield 'handler') as err: yield repr(err)
    o = (yield 'object')
    o.attr = yield 'attribute'
    o.d = {}
    o.d[(yield 'sub')] = yield 'stored'
    l = [0]
    l[(yield 'augindex')] += (yield 'aug')
    del l[(yield 'delindex')]
    x = (yield 'ternary') if (yield 'test') else (yield 'else')
    y = (yield 'a') < (yield 'b') < (yield 'c')
    z = *(yield 'spread'), 0
    def inner(p=(yield 'default')) -> None: return p
    @(yield 'decorator')
    def deco(): return 'd'
    class K((yield 'base')): attr = 1
    return a, b, c, d, e, f, h, j, k, vars(o), l, x, y, z, inner(), deco, K.__mro__[1].__name__
import contextlib
class O: pass
answers = iter(['A', 'B', 'k', 'v', 'printed', '\n', 1, 2, 0, True, 'last', 'val', '>5', lambda *a, **k: (a, k), 1, (2, 3), {'n': 4}, contextlib.nullcontext('ctx'), None, [10, 20], None, None, 0, False, 'assertion text'])
it = g()
out = next(it)
trail = []
try:
    while True:
        trail.append(out)
        out = it.send(next(answers))
except AssertionError as e: print('assertion', e)
print(trail)
answers = iter(['A', 'B', 'k', 'v', 'printed', '\n', 1, 2, 0, False, 'val', '^7', max, 1, (2, 3), {}, contextlib.nullcontext('ctx'), None, [], 1, 'more', 0, True, KeyError('raised'), KeyError, None, O(), 'attr value', 'subkey', 'subvalue', 0, 41, 0, True, 'chosen', 1, 2, 3, 'xy', 'dflt', lambda f: f() + '!', int])
it = g()
out = next(it)
trail = []
try:
    while True:
        trail.append(out)
        out = it.send(next(answers))
except StopIteration as e: print(e.value)
print(trail)

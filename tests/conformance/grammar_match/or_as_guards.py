def f(v):
    match v:
        case 1 | 2 | 3: return 'small'
        case (4 | 5) as n: return f'medium {n}'
        case [('a' | 'b') as first, *_]: return f'starts with {first}'
        case {'op': '+' | '-' as op}: return f'op {op}'
        case int() as i if i > 100: return f'big {i}'
        case int(i) if i < 0: return f'negative {i}'
        case [x, y] | {'x': x, 'y': y}: return f'{x} {y}'
        case str() | None as nothing: return f'text or none {nothing!r}'
        case (int() | float()) as num: return f'number {num}'
        case [[a] | [a, _], b] as whole: return f'{a} {b} {whole}'
    return 'no'
for v in (1, 3, 4, 5, ['a', 1], ['b'], {'op': '-'}, {'op': '*'}, 500, -5, [1, 2], {'x': 1, 'y': 2}, 'txt', None, 50, 2.5, [[1], 2, 3], [[], 2]):
    print(v, f(v))
def g(x, limit):
    match x:
        case n if n < limit: return 'below'
        case n if n > limit: return 'above'
        case n: return f'equal {n}'
print(g(1, 2), g(3, 2), g(2, 2))
calls = []
def guard(r):
    calls.append(r)
    return r
match 5:
    case 4 if guard('not reached'): pass
    case 5 if guard(0): pass
    case x if guard([]): pass
    case y if guard('yes'): print(calls, x, y)
match 1:
    case _ if 1 / 1 == 2: print('no')
    case _: print('end')
try:
    match 1:
        case x if x.nothing: pass
except AttributeError as e: print(e, x)

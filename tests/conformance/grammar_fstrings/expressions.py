class O:
    a = 1
    def m(self, *args, **kw): return args, kw
o = O()
d = {'a': 1, 'b b': 2}
l = [1, [2, 3]]
print(f'{o.a}', f'{o.m(1, k=2)}', f'{d["a"]}', f"{d['b b']}", f'{l[1][0]}', f'{l[0:1]}', f'{l[::-1]}', f'{d!r:}')
print(f'{1 + 2 * 3}', f'{-o.a}', f'{2 ** 10}', f'{7 // 2}', f'{1 < 2 < 3}', f'{1 | 2}', f'{"a" in d}', f'{not d}', f'{o.a if d else l}')
print(f'{ {"x": 1}["x"] }', f'{[x for x in range(3) if x]}', f'{ {x: 1 for x in "a"} }', f'{sum(x for x in range(4))}', f'{(x for x in ()).__class__.__name__}')
print(f'{(lambda a, b=2: a * b)(4)}', f'{[*l, *"ab"]}', f'{ {**d} }', f'{l and d or o.a}', f'{print("side", end=" ")}')
def outer():
    local = 'L'
    def inner():
        return f'{local}{[local for _ in range(2)]}{(lambda: local)()}'
    return inner()
print(outer())
class K:
    v = 3
    s = f'{v} {v + 1}'
    t = f'{[v for v in range(v)]}'
print(K.s, K.t)
def err(): raise ValueError('inside')
for t in ('f"{err()}"', 'f"{undefined_name}"', 'f"{1/0}"', 'f"{d[0]}"', 'f"{o.zzz}"', 'f"{1:{undefined_2}}"'):
    try: eval(t)
    except Exception as e: print(t, type(e).__name__, e)
print(f'{o.a:{"0"}{l[0]}{"d"}}', f'{"%d" % 5}', f'{"{}".format(6)}', f'{f"{o.a}" "z"}', '%s' % f'{7}')
print(type(f'{1}').__name__, f'{1}' f'{2}' == '12', f'{"a"}'.upper(), f'{"abc"}'[1], f'{1}' * 3, f'{1}' in '012')
assert f'{1}' == '1', f'{2}'

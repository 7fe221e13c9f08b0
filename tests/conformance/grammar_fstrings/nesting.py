x, w, p = 12.3456, 10, 3
print(f'{x:{w}.{p}}|', f'{x:{w}}|', f'{x:>{w}.{p}f}|', f'{"a":{"*"}^{w}}|', f'{x:{"10"}.{"2f"}}|')
print(f'{f"{x}"}', f"{f'{f"{x:.1f}"}'}", f'{f'{f'{f'{1 + 1}'}'}'}')
print(f'{'same quotes'}', f"{"a" + "b"}", f'{'\n'.join(['a', 'b'])}', f"{d["k"] if (d := {"k": 5}) else ''}")
print(f'{{{x:.1f}}}', f'{ {1: 2}[1] }', f'{ {x for x in [1]} }', f'{[i for i in range(3)]}', f'{(lambda y: y * 2)(4)}')
print(f'''{
    x
    + 1
:.2f}''', f'{x  # comment
}', f"""{'''triple'''}""")
print(f'{x:{'{'}>{10}}|', f'{3:{'0'}{w}}', f'{x!r:>{w}}', f'{x!r:{"^"}{w + 2}}')
print(f'{(x := 5)}', x, f'{x:=5}', f'{x!s}', f'{x != 4}', f'{x == 5}', f'{x >= 5}', f'{x<=4}')
print(f'{(lambda: 1)()}', f'{"}"}', f'{"{"}', f'{'}{'}')
print(f'{1,}', f'{1, 2}', f'{*[1, 2], 3}', f'{1 if x else 2}', f'{x or 1}', f'{not x}')
def g():
    y = f'{yield 1} and {(yield 2)}'
    yield y
it = g(); next(it); it.send('a'); print(it.send('b'))

name, n, x = 'world', 42, 3.14159
print(f'hello {name}', f"{n}", f'{n + 1}', f'{name!r}', f'{x:.2f}', f'{n:5}|{n:<5}|{n:^5}|')
print(f'', f'plain', f'{{}}', f'{{{n}}}', f'{n}{n}', f'a{n}b{x}c')
print(f'{n=}', f'{name=}', f'{n + 1 = }', f'{x=:.1f}')
print(f'{name.upper()}', f'{name[0]}', f'{[1, 2][1]}', f'{len(name)}', f'{"literal"}')
print(f'{n:d} {n:x} {n:b} {n:o} {n:08.2f} {n:+} {n:,}', f'{1234567:,}')

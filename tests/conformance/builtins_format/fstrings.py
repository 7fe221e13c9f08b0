# f-strings: conversions, nesting, =, quotes, specs.
name, value, width = 'Ann', 12.3456, 10
items = {'a': 1, 'b': [1, 2]}
print(f'{name} {name!r} {name!s} {name!a} {value:.2f} {value:{width}.3f}| {width:>{width}}')
print(f'{name=} {value=:.1f} {width = } {1 + 1=} {name=!s} {items["a"]=} {name = !r:>8}|')
print(f'{{}} {{{name}}} {{{{}}}}', f'', f'{"nested " + f"{name}"}', f'{f"{f"{width}"}"}')
print(f'{items["b"][0]} {items['b'][1]} {len(items)} {[x * 2 for x in items["b"]]} {(lambda x: x + 1)(2)}')
print(f'{ {1: 2}[1] } { {3} } {(1, 2)} {1, 2} {name if width else 0} {*[1, 2],}')
print(f'''multi {
    name
} line {
    width + 1  # a comment
}''')
print(f'{name:>{width}}|{name:{"*"}^{width}}|{width:#{"x"}}|{value:{width}.{2 + 1}}|{3:{f"{0}5"}}')
print(rf'\n{name}\t', fr'{width}\{{', f'\x41{name}\u03bb\N{BULLET}', f"{'a' 'b'}{"c"}" 'tail' f'{1}')
print(f'{value!r:>12}', f'{None}', f'{True:5}', f'{...}', f'{name!r:^{width}}', f'{(y := 5)} {y}', f'{width:=+8}', f'{1 if 0 else 2}')
print(f'{"a\nb"}', f'{'\n'.join(['x', 'y'])}', f'{"\\"}', f'{name + '!' * 3}')
print(f'{1_000_000:,} {255:#x} {0.5:%} {5:05d} {"s":5}|{-3: d} {3: d}', f'{width!s:5}|', f'{[1,2]!s:>10}')


class Spec:
    def __format__(self, spec):
        return repr(spec)


print(f'{Spec():}{Spec():%Y-%m-%d}', f'{Spec():a{1}b{2}c}', f'{Spec():{name}}', f'{Spec(): }')
print(f'{Spec():\n}', rf'{Spec():\n}', f'{Spec():!r}', f'{name!r:}', f'{Spec():{"}"}}')
x = 3
print(f'{x=}', f'{x = }', f'{x=:5}', f'{x= !r}', f'{  x  =  }', f'{x+1=}', f'{x,=}', f'{(x==3)=}', f'{x!=4}', f'{x>=2}', f'{"="=}')

cases = ["f'{'", "f'}'", "f'{}'", "f'{ }'", "f'{a b}'", "f'{a!}'", "f'{a!x}'", "f'{a!rr}'", "f'{a:{b}'", "f'{a!r b}'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{a'", "f'{a:'", "f'{a[0}'", "f'{(a}'", "f'{a)}'",
         "f'{a = b}'", "f'{lambda x: 1}'", "f'{*a}'", "f'{**a}'", "f'{a;b}'", "f'{return}'", "f'{class}'", "f'{1 +}'", "f'{a $ b}'", "f'{a\\\\}'", "f'{# x}'", "f'unterminated", "f'''unterminated", "f'{\"a}'", "f'{a:{b:{c:{d}}}}'",
         "f'{}}'", "f'{a}}'", "f'{{a}'", "f'{a!r:}' f'{'", "f'{pass}'", "f'{a.}'", "f'{if}'", "f'{a if}'", "f'{def f(): pass}'", "f'{,}'", "f'{a,,b}'", "f'{a! r}'", "f'{a !r}'", "f'{a!\nr}'", "fb'{a}'", "bf''", "fu''", "f'{a}' b'x'", "f'\\N{NOPE}'", "f'\\x4'", "f'{f\"{'", "f'{1:{2:{3:4}}}'", "(f'{a'\nb)"]
for c in cases:
    try:
        compile(c, 's', 'eval')
        print(repr(c), 'ok')
    except SyntaxError as e:
        print(repr(c), '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

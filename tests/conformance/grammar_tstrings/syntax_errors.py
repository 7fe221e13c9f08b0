cases = ["t'{'", "t'}'", "t'{}'", "t'{a!x}'", "t'{a!}'", "t'{a b}'", "t'a' 'b'", "'a' t'b'", "t'a' f'b'", "f'a' t'b'", "bt''", "tb''", "tf''", "ft''", "ut''", "tu''", "t'unterminated", "t'''x", "t'{a'", "t'{lambda x: 1}'", "t'{!r}'", "t'{=}'", "t'{a:{}}'", "t'{a = b}'", "b'' t''", "t'' b''", "t'\\N{NOPE}'"]
for c in cases:
    try:
        compile(c, 's', 'eval')
        print(repr(c), 'ok')
    except SyntaxError as e:
        print(repr(c), '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

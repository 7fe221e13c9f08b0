def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'a <> b', 'a++', '++a', 'a--', 'x++ = 1', 'a && b', 'a || b', 'a => b', 'a =< b', 'a =! b', 'a === b',
    'a !== b', '!a', 'a -> b', 'a::b', 'a;;b', ';', 'a;',
):
    check(source)

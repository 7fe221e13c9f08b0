def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'bu"a"', 'rr"a"', 'x"a"', '"\\x1"', '"\\u12"', '"\\N{foo}"', '"\\U99999999"', "'\\", "'a\\\n", '"abc\\',
    '"a"\n  "b"', '("a"\n"b', '"a" 1', '1 "a"', '"a" x', 'x "a"', '"%s" % "a" "b" 5',
):
    check(source)

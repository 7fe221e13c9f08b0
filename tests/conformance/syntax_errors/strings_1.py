def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '"abc', "'abc", '"""abc', "'''abc\ndef", 'x = "abc\ny = 1', "'it's'", '"say "hi""', 'print("a)',
    'print(\'a")', 'f"abc', 'f"{x', 'f"{x!z}"', 'b"é"', 'b"a" "b"', '"a" b"b"', 'f"a" b"b"', 'ur"a"',
):
    check(source)

def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x = ½', '²', 'a²', 'x٣', '٣', 'é = 1\n€ = 2', 'print("a"‚ 1)', 'x = 1\uff1b', 'a\\b', 'x = \\',
    'x = 1 \\ + 2', '\\', 'x = \\\n', '\x01', 'a\x00', '\ufeffx', 'x\ufeff', '1 <> 2',
):
    check(source)

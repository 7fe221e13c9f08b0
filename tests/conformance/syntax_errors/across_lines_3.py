def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    '# comment\n\n\nx = = 1', '\n\n   \nx = (', 'é = "ü"; x = = 1', '"é" "ü" x', 'x = "\u65e5\u672c\u8a9e" 5',
    'a = 1; b = = 2; c = 3', '\tx = 1', 'if x:\n\t\ty = = 1', 'x = 1 # comment = = \ny = = 2', 'a\nb c\n',
    'a = [\n  (1, 2),\n  (3, 4\n]\n',
):
    check(source)

def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'a or or b', 'a and not', 'x if y', 'x if y else', 'if x else y', 'x = y if z', '(x if y)', '[x if y]',
    'x else y', 'a if b else c if d', 'async', 'async x', 'async def', 'async for', 'async with', 'else',
    'elif', 'as',
):
    check(source)

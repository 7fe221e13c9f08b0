def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'try: pass\nexcept: pass\nexcept E: pass', 'try: pass\nelse: pass',
    'try: pass\nfinally: pass\nexcept: pass', 'try: pass\nexcept E: pass\nexcept* F: pass',
    'try: pass\nexcept*: pass', 'try: pass\nexcept * E: pass', 'try: pass\nexcept *E as x: pass',
    'while x: pass\nelif y: pass', 'for x in y: pass\nexcept: pass',
    'for x in y: pass\nelse: pass\nelse: pass', 'if x: pass\nelse: pass\nelif y: pass',
    'if x: pass\nelse: pass\nelse: pass',
):
    check(source)

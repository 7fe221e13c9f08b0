def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'return 1', 'return', 'yield 1', 'x = yield', 'break', 'continue', 'if x: break', 'if x: continue',
    'def f(): break', 'def f(): continue', 'class A: return 1', 'class A: yield 1', 'class A: break',
    'for x in y: pass\nelse: break', 'while x:\n  def f(): break', 'while x:\n  class A: continue', 'await x',
):
    check(source)

def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'whille True: pass', 'fo x in y: pass', 'forr x in y: pass', 'wile x: pass', 'iff x: pass', 'esle: pass',
    'if x: pass\nesle: pass', 'if x: pass\nelf y: pass', 'dfe f(): pass', 'deff f(): pass', 'calss A: pass',
    'clas A: pass', 'retrun x', 'def f(): retrun 1', 'improt math', 'imort math',
):
    check(source)

def check(source, mode='exec'):
    try:
        compile(source, '<source>', mode)
        print(repr(source), '| ok')
    except SyntaxError as e:
        print(repr(source), '|', type(e).__name__, e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset), repr(e.text))

for source in (
    'x as y', 'import a as b.c', 'elseif x: pass', 'if x: pass\nelse if y: pass', 'if x: pass\nelsif y: pass',
    'switch x: pass', 'do: pass', 'function f() {}', 'var x = 1', 'let x = 1', 'const x = 1', 'x = new Foo()',
    'int x = 5', 'public class A {}', 'if (x) { y }', 'for (i = 0; i < 10; i++) {', 'while (x) { x -= 1 }',
    'null',
):
    check(source)

def nested(word, n): return ''.join(' ' * i + word + '\n' for i in range(n)) + ' ' * n + 'pass'
for word in ('while x:', 'for x in y:', 'if x:', 'with x:', 'try:', 'def f():', 'class A:'):
    for n in (10, 19, 20, 21, 30, 40, 41, 99, 100, 101):
        source = nested(word, n)
        if word == 'try:': source += ''.join('\n' + ' ' * i + 'finally: pass' for i in reversed(range(n)))
        try: compile(source, 's', 'exec')
        except SyntaxError as e:
            print(word, n, type(e).__name__, e.msg, e.lineno)
            break
        except RecursionError as e:
            print(word, n, type(e).__name__)
            break
for source in ('(' * 199 + '1' + ')' * 199, '(' * 200 + '1' + ')' * 200, '(' * 201 + '1' + ')' * 201, '[' * 250, '{' * 250 + '}' * 250, 'f(' * 199 + ')' * 199, 'x' + '[0]' * 1000, 'x' + '.a' * 1000, 'x' + '()' * 1000, '-' * 150 + '1', 'not ' * 150 + '1', '1' + ' + 1' * 3000, '1 if 1 else ' * 150 + '1', 'lambda: ' * 150 + '1', 'a = ' * 1000 + '1', '"a" ' * 1000, 'x, ' * 3000, 'f(' + 'a, ' * 300 + ')', 'def f(' + ', '.join(f'a{i}' for i in range(300)) + '): pass', 'f(' + ', '.join(f'a{i}=1' for i in range(300)) + ')', 'x' * 5000, '1 < ' * 500 + '1', '1 and ' * 2000 + '1', 'if x: pass\n' + 'elif y: pass\n' * 300, '\n' * 5000 + 'x = = 1', '#' * 10000 + '\nx = = 1', 'x = ' + '"a" + ' * 500 + '"b"'):
    try: print(compile(source, 's', 'exec').co_name, len(source))
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, len(source))

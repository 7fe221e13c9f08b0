# Sources that take more than a moment to compile: statements, one long expression, and mistakes far behind.
line = 'def function{0}(a, b={0}): return [a + b, {0}, "text {0}", f"{{a}}-{{b:>7}}"]'
source = '\n'.join(map(line.format, range(400)))
names = {}
exec(source, names)
print(len(names), names['function399'](1), names['function17'](2, 3))
code = compile(source, 'large.py', 'exec')
print(len(code.co_names), code.co_filename)
numbers = eval('[' + ', '.join(map(str, range(5000))) + ']')
print(len(numbers), numbers[4999])
print(eval(' + '.join(['1'] * 5000)))
for bad in source + '\nx = = 1\n', source.replace('function300(a', 'function300(a, a'), 'x = (' + '1, ' * 8000 + ']', source + '\nreturn 1\n':
    try:
        compile(bad, 'bad.py', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text and error.text[:30])

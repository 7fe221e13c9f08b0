values = {'int': 1, 'float': 1.5, 'str': 'a', 'list': [1], 'tuple': (1,), 'dict': {1: 2}, 'set': {1}, 'None': None, 'bytes': b'a', 'func': len, 'type': int, 'bool': True, 'complex': 1j, 'range': range(2), 'obj': object()}
ops = ['+', '-', '*', '/', '//', '%', '**', '<<', '&', '|', '^', '@', '<']
for op in ops:
    for a in values:
        line = []
        for b in values:
            if op == '%' and a in ('str', 'bytes') or op == '**' and a == 'int' and b == 'complex': continue
            try:
                r = eval(f'a {op} b', {'a': values[a], 'b': values[b]})
                line.append('.')
            except TypeError as e: line.append(str(e))
            except (ValueError, OverflowError) as e: line.append(type(e).__name__)
        unusual = sorted({m for m in line if m != '.' and not m.startswith(('unsupported operand', f"'{op}' not supported"))})
        print(op, a, ''.join('.' if m == '.' else 'x' for m in line), unusual)
for op in ops:
    for a, b in (('int', 'str'), ('None', 'int'), ('list', 'int'), ('func', 'type'), ('dict', 'dict')):
        try: print(op, a, b, eval(f'a {op} b', {'a': values[a], 'b': values[b]}))
        except TypeError as e: print(op, a, b, e)
for op in '-+~':
    for a in values:
        try: eval(f'{op}a', {'a': values[a]})
        except TypeError as e: print(op, e)

import itertools
for clauses in itertools.product(('', ' if x', ' if x % 2', ' if x > 1 if x < 3'), (' for y in range(x)', ' for y in "ab"', ''), ('', ' if y', ' if not y')):
    inner = clauses[1] + (clauses[2] if clauses[1] else '')
    item = '(x, y)' if clauses[1] else 'x'
    source = f'[{item} for x in range(4){clauses[0]}{inner}]'
    print(source, eval(source), len(eval('{' + source[1:-1] + '}')), sum(1 for _ in eval('(' + source[1:-1] + ')')))

import itertools
log = []
def v(n, x):
    log.append(n)
    return x
templates = ['{0} and {1} or {2}', '{0} or {1} and {2}', 'not {0} or {1} and not {2}', '({0} or {1}) and {2}', '{0} if {1} else {2}', '{0} and ({1} or {2})', 'not ({0} and {1}) or {2}', '{0} < {1} < {2}', '{0} == {1} != {2}', '{0} < {1} or {2}', '[{0}, {1}, {2}][{0} and 1]']
for t in templates:
    for values in itertools.product((0, 1), repeat=3):
        source = t.format(*(f'v({i}, {x})' for i, x in enumerate(values)))
        r = eval(source)
        s = 'yes' if eval(source) else 'no'
        print(t, values, r, s, ''.join(map(str, log)))
        log.clear()

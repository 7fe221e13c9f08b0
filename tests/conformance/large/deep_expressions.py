f = lambda *a: sum(a) + 1
e = '1'
for i in range(60): e = f'f({e}, {i})'
print(eval(e))
e = 'x'
for i in range(80): e = f'({e} + y[{i % 3}])'
print(eval(e, {'x': 1, 'y': [1, 2, 3]}))
e = '0'
for i in range(90): e = f'({i} if {i % 2} else {e})'
print(eval(e))
e = '[]'
for i in range(90): e = f'[{e}, {i}]'
print(str(eval(e)).count('['))
e = '0'
for i in range(90): e = f'(lambda a: a + {e})({i})'
print(eval(e))
print(eval('+'.join('(1+2*' * 1 + str(i) + ')' for i in range(500))))
print(eval('-' * 99 + '5'), eval('not ' * 99 + '0'), eval('~' * 98 + '7'), eval('2' + '**1' * 90), eval('lambda: ' * 50 + '1') is not None)
def g(*args): return args
print(len(g(*[1] * 100, *(2,) * 200, 3, *range(50))), eval('g(' + 'g(1, 2), ' * 200 + ')')[199])
print(eval('{' + '1: {' * 50 + '}' * 50 + '}')[1] is not None, eval('x' + '[0]' * 60, {'x': __import__('functools').reduce(lambda l, _: [l], range(60), 5)}))
class C:
    def __getattr__(self, n): return self
    def __call__(self, *a): return self
    def __getitem__(self, i): return self
print(eval('C()' + '.a(1)[2]' * 300).__class__.__name__)

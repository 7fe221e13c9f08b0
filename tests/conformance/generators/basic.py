def g():
    yield 1
    yield 2
    return 'done'
it = g()
print(next(it), next(it))
try: next(it)
except StopIteration as e: print('stop', e.value)
try: next(it)
except StopIteration as e: print('again', e.value)
print(list(g()), [*g()], tuple(g()), sum(g()))
for x in g(): print(x)
print(type(it).__name__, iter(it) is it, g.__name__, it.__name__)

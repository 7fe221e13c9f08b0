def inner():
    x = yield 'a'
    y = yield f'got {x}'
    return f'inner result {y}'
def outer():
    r = yield from inner()
    yield r
    s = yield from [1, 2]
    yield s
    yield from 'xy'
    yield from (i * i for i in range(3))
    yield from {}
    t = yield from inner()
    return t
g = outer()
print(next(g), g.send(1), g.send(2))
print(next(g), next(g), next(g), next(g), list(g))
def sub():
    try: yield 1
    except ValueError as e: yield f'sub caught {e}'
    return 'sub done'
def main():
    result = yield from sub()
    print(result)
    yield 'end'
g = main(); next(g)
print(g.throw(ValueError('v')), next(g))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('from custom')
        return self.n
    def send(self, v): return ('send', v)
    def throw(self, e): return ('throw', e)
    def close(self): print('custom close')
def d(): print('value', (yield from It()))
g = d(); print(next(g), next(g), g.send(None), g.send(5), g.throw(KeyError('k')))
g.close()
g = d(); print(list(g))
class Plain:
    def __iter__(self): return iter([1, 2, 3])
def p(): yield from Plain()
g = p(); next(g)
try: g.send('no send')
except AttributeError as e: print(e)
g = p(); next(g)
try: g.throw(KeyError('no throw'))
except KeyError as e: print(e)
g = p(); next(g); g.close(); print(list(g))
for bad in (5, None, object):
    def b(): yield from bad
    try: list(b())
    except TypeError as e: print(e)
def rec(n):
    if n: yield n; yield from rec(n - 1)
print(list(rec(10)), len(list(rec(200))))
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5]])))

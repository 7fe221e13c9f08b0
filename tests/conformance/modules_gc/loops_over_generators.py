import gc
class D:
    def __del__(self): pass
keep = D()
def numbers(n):
    try:
        for i in range(n):
            if i % 7 == 0: gc.collect()
            yield i
    finally:
        print('closed')
def nested(n):
    for i in numbers(n): yield from [i, i]
print(sum(numbers(30)), [x for x in numbers(9)], list(nested(8)))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        gc.collect()
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
    def __bool__(self): gc.collect(); return True
    def __lt__(self, other): gc.collect(); return True
for x in It():
    for y in It(): print(x, y, end=' ')
print()
if It() < It() and It(): print('true', [a for a in It() if It()], {k: v for k, v in zip(It(), It())})
print([*It()], (lambda *a: a)(*It()), dict(a=[*It()]))

class Seven:
    def __iter__(self):
        for i in range(7):
            print(i, end=' ')
            yield i
tests = ['a, b = 1', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, b, c = "xy"', 'a, *b, c = [1]', '*a, b, c, d = 1, 2', 'a, b = None', '(a, b), c = 1, 2',
         'a, = []', 'a, = 1, 2', '[] = [1]', '() = 5', 'a, b = {}', 'a, b = {1: 2, 3: 4, 5: 6}', 'a, b = range(10)', 'a, b = Seven()', 'a, *b = Seven(); print(b)', 'a, b, c, d, e, f, g, h = Seven()',
         'for a, b in [1]: pass', 'for a, b in [(1,)]: pass', '[x for x, y in [(1, 2, 3)]]', 'a, b = iter([1, 2, 3])', 'a, b = (x for x in ())', 'a, b = "abc", "de", "f"', 'a, b = 3.5', 'a, b = lambda: 0', 'a, b = 10 ** 100']
for t in tests:
    try: exec(t)
    except (TypeError, ValueError) as e: print(f'{t:40} {type(e).__name__}: {e}')
class Bad:
    def __iter__(self): return 5
class Raises:
    def __iter__(self): raise OSError('iter')
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise LookupError('next')
class OldStyle:
    def __getitem__(self, i):
        if i == 2: raise IndexError
        return i * 10
a, b = OldStyle()
print(a, b)
for c in Bad, Raises, NextRaises:
    try: a, b = c()
    except Exception as e: print(type(e).__name__, e)
a = b = 'kept'
try: a, b = [1]
except ValueError: print(a, b)

from itertools import *
import operator
print(list(islice(count(5, 5), 4)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(chain('ab', [1], range(2))), list(chain.from_iterable(['ab', 'c'])), list(compress('abcd', [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print([(k, list(g)) for k, g in groupby('aaabbca')], list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', 'c', fillvalue='-')), list(pairwise([1, 2, 3])), list(batched('abcde', 2)))
print(list(product('ab', repeat=2)), list(permutations('abc', 2)), list(combinations('abcd', 2)), list(combinations_with_replacement('ab', 2)))
a, b = tee(iter([1, 2, 3])); print(next(a), next(a), list(b), list(a))
def lookahead(it):
    it = iter(it)
    try: current = next(it)
    except StopIteration: return
    for following in it:
        yield current, True
        current = following
    yield current, False
print(list(lookahead('abc')), list(lookahead('')))
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print(''.join(roundrobin('abc', 'd', 'efgh')))
def unique(it, key=lambda x: x):
    seen = set()
    for x in it:
        if (k := key(x)) not in seen: seen.add(k); yield x
print(list(unique('AbaBC', str.lower)))
class Peekable:
    def __init__(self, it): self.it, self.buffer = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buffer.pop() if self.buffer else next(self.it)
    def peek(self, default=None):
        if not self.buffer:
            try: self.buffer.append(next(self.it))
            except StopIteration: return default
        return self.buffer[-1]
p = Peekable('xyz'); print(p.peek(), next(p), p.peek(), list(p), p.peek('end'))
def flatten(x, depth=-1):
    for y in x:
        if isinstance(y, (list, tuple)) and depth: yield from flatten(y, depth - 1)
        else: yield y
print(list(flatten([1, [2, (3, [4])]])), list(flatten([1, [2, [3]]], 1)))

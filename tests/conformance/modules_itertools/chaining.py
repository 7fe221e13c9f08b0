# chain, chain.from_iterable, islice, takewhile, dropwhile, compress, filterfalse, starmap.
from itertools import chain, compress, count, dropwhile, filterfalse, islice, starmap, takewhile
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(list(chain('ab', [1], (), {2: 3})), list(chain()), list(chain.from_iterable(['ab', [1, 2]])),
      list(chain.from_iterable({'xy': 1})), list(chain([1], chain([2], [3]))))
c = chain('ab', 'cd')
print(next(c), list(c), next(c, 'end'), type(c).__name__)
show(lambda: list(chain(5)))
show(lambda: list(chain('a', 5)))
show(lambda: list(chain.from_iterable(5)))
show(lambda: list(chain.from_iterable([1])))
show(chain.from_iterable)
show(chain, x=1)
for args in ((3,), (1, 3), (None,), (1, None), (0, 10, 3), (2, None, 2), (None, None, None), (5, 2), (0,),
             (10,), (0, 5, 10)):
    print(args, list(islice('abcdefg', *args)))
it = iter(range(10))
print(list(islice(it, 2, 5)), list(it), list(islice(count(), 3, 10, 4)))
it = iter(range(10))
print(list(islice(it, 0, 7, 3)), next(it), list(islice([], 5)))
for args in ((-1,), ('a',), (1, -2), (0, 5, 0), (0, 5, -1), (), (1, 2, 3, 4), (1.5,), (0, 1.5), (None, 'x')):
    show(islice, 'abc', *args)
show(islice, 5, 1)
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])),
      list(takewhile(bool, [])),
      list(takewhile(str.isalpha, 'ab1c')), list(dropwhile(str.isalpha, 'ab1c')))
it = iter([1, 2, 9, 3])
t = takewhile(lambda x: x < 5, it)
print(list(t), list(it), list(t))
print(list(compress('abcdef', [1, 0, 1, 0, 1])), list(compress([], [1])), list(compress('ab', [])),
      list(compress(data='abc', selectors=(False, True, 'x'))))
print(list(filterfalse(None, [0, 1, '', 'a'])), list(filterfalse(lambda x: x % 2, range(6))),
      list(filterfalse(str.isdigit, '1a2b')))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, ['ab', [], (1, 2, 3)])),
      list(starmap(max, [[1, 5], (7, 2)])))
for f, args in ((takewhile, (None, [1])), (takewhile, (bool,)), (dropwhile, (bool, 5)), (compress, ('a',)),
                (compress, (5, [1])), (compress, ('a', 5)), (filterfalse, (None,)), (filterfalse, (5, [1])),
                (starmap, (pow, [1])), (starmap, (pow, [(1,)])), (starmap, (pow,)), (starmap, (5, [(1,)])),
                (takewhile, (lambda x: 1 / x, [1, 0])), (dropwhile, (bool, [1], 2))):
    show(lambda: list(f(*args)))

# reprlib: limits and indentation.
import reprlib
r = reprlib.Repr(maxlist=2, maxdict=1, maxstring=10, maxlevel=2, maxtuple=1, maxset=1)
print(r.repr([1, 2, 3]), r.repr({1: 2, 3: 4}), r.repr('a' * 50), r.repr([[[[1]]]]), r.repr((1, 2)), r.repr({1, 2}), reprlib.repr(list(range(100))), r.repr(10 ** 60), r.indent)
r.indent = '..'; print(r.repr([1, [2, 3]]))

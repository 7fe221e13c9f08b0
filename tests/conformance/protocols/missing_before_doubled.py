# A required argument that is missing is told before one that is given twice, and that before an unknown one.
import abc
import bisect
import itertools
import math
import string


def tell(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__ + ':', error)


for function in (math.isclose, itertools.batched, itertools.combinations, bisect.bisect, pow):
    for keywords in ({'a': 1}, {'iterable': 1}, {'base': 1}, {'nope': 1}, {'a': 1, 'nope': 2}, {'nope': 2, 'base': 1}):
        tell(function, 1, **keywords)
        tell(function, 1, 2, **keywords)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class Made(Shape):
    def __new__(cls, value):
        return super().__new__(cls)


for cls in (Shape, Made):
    tell(cls)
    tell(cls, 1)
    tell(cls, value=1)
tell(object.__new__, Shape, 1)
tell(string.capwords, b'ab')

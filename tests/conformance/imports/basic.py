import math
print(math.pi, math.sqrt(16))
import math as m
print(m is math, m.floor(2.7))
from math import sqrt
print(sqrt(9))
from math import pi as P, e
print(P, e)
import collections.abc
print(collections.OrderedDict.__name__, collections.abc.Mapping.__name__)
import sys, json as j
print(sys.__name__, j.dumps([1]))

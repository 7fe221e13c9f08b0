# The bounds of index() may be ints of other classes, whose operators say what they like; so may the depth of a frame.
import collections
import sys


class Never:
    def __eq__(self, other):
        return False


class Number(int):
    def __lt__(self, other):
        return False

    def __le__(self, other):
        return True

    def __add__(self, other):
        return 'no number'

    __radd__ = __sub__ = __add__


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__)


for kind in list, tuple, collections.deque:
    for bound in True, False, Number(-5), Number(1), Number(10 ** 20), Index(True), Index(Number(-1)), Index(-10 ** 20), 1.0, None:
        for args in (bound,), (0, bound), (bound, bound):
            show(kind([Never(), 1, Never(), 2]).index, 2, *args)
            show(kind([Never(), 1, Never(), 2]).index, Never(), *args)


def depth(of):
    return sys._getframe(of).f_code.co_name


for of in 0, Index(0), Index(1), Index(True), True, Number(1), 'x', 1.0, Index(100):
    show(depth, of)

for flags in Index(5), Index(True), Index('x'), Index(10 ** 30), Number(7), 'x', None:
    show(sys.setdlopenflags, flags)
    print(sys.getdlopenflags())

error = BlockingIOError(11, 'text', 3)
for written in Index(5), Index(True), Index('x'), Number(7), 'x', None:
    show(setattr, error, 'characters_written', written)
    print(error.characters_written)

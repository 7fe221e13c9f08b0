# Arguments that stand for a number or a text without being exactly an int or a str, and descriptors that are called.
import operator
import sys


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Int(int):
    pass


class Text(str):
    def __eq__(self, other):
        return str.__eq__(self, other)

    def __hash__(self):
        return str.__hash__(self)


class Items:
    def __iter__(self):
        return iter([1, 2])


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


view = memoryview(bytearray(b'abcdefghijkl'))
for shape in ([True, True, 12], [12, True], (6, True, Int(2)), [Int(3), Int(4)], [False], [Int(-1)], [Int(3), Int(5)], [Number(12)]):
    attempt(lambda: view.cast('B', shape).shape)
    attempt(lambda: view.cast('B', shape).tolist())
    attempt(lambda: view.cast('B', shape).strides)

for value in (Int(66), Int(0x1F600), Int(-1), Int(0x110000), Int(2 ** 80), 2 ** 80, True, Number(66), Text('xyz'), 1.5, None):
    attempt('abc'.translate, {97: value})
    attempt('é€a'.translate, {0x20AC: value})

for function, other, usual in ((sys.setrecursionlimit, 700, 1000), (sys.set_int_max_str_digits, 900, 4300), (sys.set_coroutine_origin_tracking_depth, 3, 0)):
    for argument in (Number(other), Int(other), True, Number(-5), Number(2 ** 40), Number(2 ** 80), 'x', 1.5, Number('x')):
        attempt(function, argument)
    print(sys.getrecursionlimit(), sys.get_int_max_str_digits(), sys.get_coroutine_origin_tracking_depth())
    function(usual)

for owner in (b'abc', bytearray(b'abc'), memoryview(b'abc')):
    attempt(lambda: owner.__buffer__(Number(0)).tolist())
    attempt(lambda: type(owner).__buffer__(owner, Int(0)).tolist())
    attempt(lambda: owner.__buffer__('x'))
    attempt(lambda: owner.__buffer__(Number(1)).readonly)

for encoding in ('ascii', Text('ascii'), 'unknown', Text('unknown')):
    for errors in (Text('replace'), Text('unknown'), 'replace'):
        attempt('aé'.encode, encoding, errors)
        attempt(b'a\xff'.decode, encoding, errors)

error = ValueError(3)
for value in (Items(), [4, 5], 'ab', 5, None):
    attempt(BaseException.args.__set__, error, value)
    attempt(lambda: error.args)
    attempt(setattr, error, 'args', value)

for default in (Number(4), Int(4), True, 'x', 1.5):
    attempt(operator.length_hint, object(), default)
    attempt(operator.length_hint, [1], default)

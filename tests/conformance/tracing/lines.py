# sys.settrace: which lines of which statements are told
import sys

events = []


def tracer(frame, event, arg):
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1]), arg[2].tb_lineno - base
    events.append((frame.f_code.co_name, event, frame.f_lineno - base, arg))
    return tracer


def trace(function, *args):
    global base
    events.clear()
    base = function.__code__.co_firstlineno
    sys.settrace(tracer)
    try:
        result = function(*args)
    except Exception as error:
        result = repr(error)
    finally:
        sys.settrace(None)
    print(function.__name__, args, '->', result)
    for event in events:
        print('   ', *event)


def branches(x):
    if x == 1:
        y = 'one'
    elif x == 2:
        y = 'two'
    else:
        pass
        y = 'many'
    if x > 1 and y:
        y += '!'
    return y if x else None


for x in (0, 1, 2):
    trace(branches, x)


def loops(n):
    total = 0
    for i in range(n):
        if i % 2:
            continue
        total += i
    else:
        total += 100
    while n:
        n -= 1
        if n == 1:
            break
    while True:
        total += 1
        if total > 103:
            break
    for i in range(2): pass
    return total


trace(loops, 3)
trace(loops, 0)


def multiline(a, b):
    x = dict(
        first=a + 1,
        second=len(b),
    )
    y = [
        len(b),
        abs(a),
    ]
    return x, y


trace(multiline, 1, 'b')


def nothing():
    pass


def docstring():
    """Nothing."""


def ellipsis():
    ...


def one_line(): return 1


def end_of_if(x):
    if x:
        y = 1


def end_of_loop(x):
    for y in x:
        z = y


def end_of_while(x):
    while x:
        x -= 1


trace(nothing)
trace(docstring)
trace(ellipsis)
trace(one_line)
trace(end_of_if, 0)
trace(end_of_if, 1)
trace(end_of_loop, 'ab')
trace(end_of_while, 2)


def calls(n):
    def inner(x):
        return x * 2
    items = [inner(i) for i in range(n)]
    pairs = {i: inner(i) for i in range(n)}
    rest = sorted(items, key=lambda item: -item)
    return items, pairs, rest


trace(calls, 2)


def recursive(n):
    if n == 0:
        return 0
    return 1 + recursive(n - 1)


trace(recursive, 2)


class Context:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *args):
        return True


def with_statement():
    with Context() as c:
        x = 1
    with Context():
        raise ValueError('swallowed')
    return x


trace(with_statement)


def classes():
    class A:
        x = 1

        def method(self):
            return self.x

        @property
        def value(self):
            return 2
    a = A()
    return a.method() + a.value


trace(classes)


def matching(x):
    match x:
        case 1:
            return 'one'
        case [a, b] if a == b:
            return 'same'
        case {'k': v}:
            return v
        case _:
            return 'other'


for x in (1, [2, 2], {'k': 3}, None):
    trace(matching, x)


def statements():
    global counter
    counter = 1
    counter += 1
    del counter
    assert True, 'message'
    import math
    from math import pi as p
    x: int = 3
    f = lambda: x
    a, *b = 1, 2, 3
    (c := 4)
    return f() + a + c


trace(statements)

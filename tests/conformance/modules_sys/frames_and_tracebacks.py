# Frames, tracebacks and exc_info, as programs inspect them.
import sys


def trace_of(error):
    out, tb = [], error.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return out


def fails(n):
    if n == 0:
        raise ValueError('bottom')
    fails(n - 1)


def reraises():
    try:
        fails(1)
    except ValueError:
        raise


def wraps():
    try:
        fails(0)
    except ValueError as error:
        raise KeyError('wrapped') from error


def generator():
    yield 1
    raise IndexError('in generator')


class A:
    def __init__(self):
        fails(0)

    @property
    def prop(self):
        return 1 // 0


for function in (lambda: fails(2), reraises, wraps, lambda: list(generator()), A, lambda: A.prop.fget(None),
                 lambda: [1 // x for x in (1, 0)], lambda: sorted([1, 2], key=lambda x: x // 0),
                 lambda: int('x')):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, trace_of(error), trace_of(error.__cause__) if error.__cause__ else '')


def frame_names():
    frame, names = sys._getframe(), []
    while frame and frame.f_code.co_name != '<module>':
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def outer():
    def inner():
        return frame_names()
    return inner()


print(outer(), (lambda: frame_names())(), [frame_names() for _ in (1,)], next(frame_names() for _ in (1,)))


def locals_of():
    a, b = 1, 'two'
    frame = sys._getframe()
    return sorted(k for k in frame.f_locals if k != 'frame'), frame.f_locals['b'], frame.f_code.co_varnames, frame.f_lineno - frame.f_code.co_firstlineno


print(locals_of(), sys._getframe().f_globals is globals(), sys._getframe().f_builtins['len'] is len)


def info():
    before = sys.exc_info()[0]
    try:
        raise KeyError(1)
    except KeyError:
        inside = sys.exc_info()[0]
        try:
            raise IndexError(2)
        except IndexError:
            deeper = sys.exc_info()[0]
        back = sys.exc_info()[0]
    return [k and k.__name__ for k in (before, inside, deeper, back, sys.exc_info()[0])]


print(info())
try:
    raise OSError
except OSError:
    print(info())


def gen_info():
    try:
        raise ValueError
    except ValueError:
        yield sys.exception()
        yield sys.exception()


g = gen_info()
print(repr(next(g)), sys.exception(), repr(next(g)))
try:
    raise TypeError('outer')
except TypeError:
    print(repr(next(gen_info())), repr(sys.exception()))
e = ValueError('manual')
try:
    raise e
except ValueError:
    pass
first = len(trace_of(e))
try:
    raise e
except ValueError:
    print(first, len(trace_of(e)), len(trace_of(e.with_traceback(None))))

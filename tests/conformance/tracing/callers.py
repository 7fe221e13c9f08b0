# What looks at its caller finds it, though calls are told of
import sys
import dataclasses
import enum
import functools
import itertools
import json

count = 0


def profiler(frame, event, arg):
    global count
    count += 1


def f(a):
    b = a + 1
    exec('c = b * 2; print(sorted(locals()))')
    seen = locals()
    return sorted(seen), eval('a + b'), sorted(vars()), dir(), sys._getframe().f_code.co_name, globals() is sys.modules['__main__'].__dict__


class A:
    def method(self):
        return 'A'


class B(A):
    def method(self):
        return 'B' + super().method() + super(B, self).method()


def make():
    @dataclasses.dataclass
    class Point:
        x: int
        y: int = 2

    class Color(enum.Enum):
        RED = 1
        BLUE = 2

    T = type('T', (), {'z': 1})
    return Point(1), list(Color), T.__module__, T().z, functools.partial(f, 1)()[1]


def errors():
    results = []
    for call in (lambda: int('x'), lambda: len(), lambda: [].pop(), lambda: {}['k'], lambda: max(), lambda: f(), lambda: f(1, b=2), lambda: f(**{'q': 1}),
                 lambda: print(sep=1), lambda: f(*5), lambda: len(**{1: 2}), lambda: sorted([1, 'a'])):
        try:
            call()
        except Exception as error:
            results.append(f'{type(error).__name__}: {error}')
    return results


def lazies():
    g = (x * y for x, y in zip(map(int, '123'), itertools.count(1)))
    text = json.dumps({'a': [1, 2]}, default=str)
    return list(g), text, sorted('bca', key=lambda s: -ord(s)), max([1, 2], key=lambda x: -x), functools.reduce(lambda a, b: a + b, [1, 2, 3])


def everything():
    return f(1), B().method(), make(), errors(), lazies(), __name__


plain = repr(everything())
sys.setprofile(profiler)
profiled = everything()
sys.setprofile(None)
assert count > 100
print(plain == repr(profiled))
for part in profiled:
    print(part)

events = sys.monitoring.events
sys.monitoring.use_tool_id(0, 'all')
for name in vars(events):
    if name not in ('NO_EVENTS', 'BRANCH'):
        sys.monitoring.register_callback(0, getattr(events, name), lambda *args: None)
sys.monitoring.set_events(0, sum(value for name, value in vars(events).items() if name not in ('BRANCH', 'C_RETURN', 'C_RAISE')))
monitored = repr(everything())
sys.monitoring.set_events(0, 0)
sys.monitoring.free_tool_id(0)
print(plain == monitored)


def tracer(frame, event, arg):
    frame.f_trace_opcodes = True
    return tracer


sys.settrace(tracer)
traced = repr(everything())
sys.settrace(None)
print(plain == traced)

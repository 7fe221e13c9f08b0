# sys.settrace: local trace functions, f_trace, f_trace_lines, f_trace_opcodes, what a tracer can see and change
import sys

events = []


def first(frame, event, arg):
    events.append(('first', frame.f_code.co_name, event))
    if frame.f_code.co_name == 'skipped':
        return None
    return second


def second(frame, event, arg):
    events.append(('second', frame.f_code.co_name, event, sorted(frame.f_locals)))
    if event == 'return':
        return None
    return third if event == 'line' else None


def third(frame, event, arg):
    events.append(('third', frame.f_code.co_name, event))


def skipped():
    x = 1
    return work()


def work():
    a = 1
    b = 2
    return a + b


sys.settrace(first)
skipped()
work()
sys.settrace(None)
work()
print(*events, sep='\n')

# no line events
events.clear()


def no_lines(frame, event, arg):
    frame.f_trace_lines = False
    events.append((frame.f_code.co_name, event, frame.f_trace is no_lines, frame.f_trace_lines, frame.f_trace_opcodes))
    return no_lines


sys.settrace(no_lines)
work()
sys.settrace(None)
print(*events, sep='\n')

# opcodes
events.clear()


def opcodes(frame, event, arg):
    frame.f_trace_opcodes = True
    events.append(event)
    return opcodes


sys.settrace(opcodes)
work()
sys.settrace(None)
print(events[0], events[-1], events.count('line'), 'opcode' in events)

# set in the middle: the frame that sets it is traced once it has a function of its own
events.clear()


def tracer(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno - base))
    return tracer


def in_the_middle():
    x = 1
    sys.settrace(tracer)
    x = 2
    sys._getframe().f_trace = tracer
    x = 3
    work()
    x = 4
    sys.settrace(None)
    x = 5


base = in_the_middle.__code__.co_firstlineno
in_the_middle()
print(*events, sep='\n')

# a tracer sees and changes variables
seen = []


def watcher(frame, event, arg):
    if frame.f_code != target.__code__:
        return None
    if event == 'line' and 'a' in frame.f_locals:
        seen.append(frame.f_locals['a'])
        frame.f_locals['a'] = frame.f_locals['a'] + 100
    return watcher


def target():
    a = 1
    b = a
    return a, b


sys.settrace(watcher)
result = target()
sys.settrace(None)
print(result, seen)

# gettrace, nesting of what a tracer does, call_tracing
print(sys.gettrace())
depth = []


def calls_others(frame, event, arg):
    depth.append(event)
    work()
    return calls_others


sys.settrace(calls_others)
print_is_traced = work()
current = sys.gettrace()
sys.settrace(None)
print(depth, current is calls_others)

inner = []


def traces_inside(frame, event, arg):
    inner.append((frame.f_code.co_name, event))
    if event == 'call' and frame.f_code.co_name == 'outer':
        sys.call_tracing(work, ())
    return None


def outer():
    return 1


sys.settrace(traces_inside)
outer()
sys.settrace(None)
print(inner)

# exec, eval, lambdas, classes, comprehensions
events.clear()
code = compile('x = 1\nfor i in range(2):\n    x += i\ny = (lambda: x)()\n', 'made', 'exec')


def made_only(frame, event, arg):
    if frame.f_code.co_filename != 'made':
        return None
    events.append((frame.f_code.co_name, event, frame.f_lineno))
    return made_only


sys.settrace(made_only)
exec(code, {})
sys.settrace(None)
print(*events, sep='\n')

frame = sys._getframe()
for value in (1, True, None, 'x'):
    for name in ('f_trace_lines', 'f_trace_opcodes', 'f_trace', 'f_lineno'):
        try:
            setattr(frame, name, value)
            print(name, value, getattr(frame, name))
        except Exception as error:
            print(name, value, type(error).__name__, error)
del frame.f_trace
print(frame.f_trace)
frame.f_trace_opcodes = False
for function in (sys.settrace, sys.setprofile):
    try:
        function()
    except TypeError as error:
        print(error)
for args in ((1,), (len, [1]), (len, ([],))):
    try:
        print(sys.call_tracing(*args))
    except TypeError as error:
        print(error)

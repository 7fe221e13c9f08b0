# Long stretches of code without calls, and loops, ifs and returns behind them: the events are those of the lines.
import sys

body = '\n'.join(f'        a{n} = n + {n}' for n in range(90))
source = f'''def f(n):
    for n in range(3):
{body}
        if n == 1:
            continue
        while a89 < 92:
            a89 += 1
{body}
    if n:
{body}
    else:
{body}
    return n
'''
namespace = {}
exec(compile(source, 'long', 'exec'), namespace)
events = []


def tracer(frame, event, argument):
    events.append((event, frame.f_lineno))
    return tracer


sys.settrace(tracer)
result = namespace['f'](2)
sys.settrace(None)
print(result, len(events))
print(events)
print(sorted({line for _, _, line in namespace['f'].__code__.co_lines() if line is not None}) == list(range(1, 368)))

numbers = 'lambda y: (' + 'y, ' * 500 + ')'
events.clear()
sys.settrace(tracer)
length = len(eval(numbers)(1))
sys.settrace(None)
print(length, events)

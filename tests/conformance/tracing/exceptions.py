# sys.settrace: exceptions on their way
import sys

events = []


def tracer(frame, event, arg):
    if event == 'exception':
        arg = arg[0].__name__, str(arg[1]), arg[2].tb_lineno - base, arg[2].tb_frame is frame
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


def caught(x):
    try:
        y = 1 / x
    except ZeroDivisionError:
        y = 0
    else:
        y += 1
    finally:
        z = 5
    return y


trace(caught, 0)
trace(caught, 2)


def fails():
    raise KeyError('k')


def passes_on():
    try:
        fails()
    finally:
        x = 1


def renames():
    try:
        passes_on()
    except KeyError as error:
        raise ValueError('v') from error


def outermost():
    try:
        renames()
    except ValueError as error:
        return type(error.__cause__).__name__


trace(outermost)
trace(renames)


def bare(x):
    try:
        x.missing
    except AttributeError:
        raise


trace(bare, 1)


def nested():
    for i in range(2):
        try:
            try:
                [][i]
            except KeyError:
                pass
        except IndexError as e:
            n = e
            continue
    return n


trace(nested)


def groups():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        x = 1
    except* TypeError:
        y = 2
    return x + y


trace(groups)


def generator(n):
    try:
        for i in range(n):
            yield i
    except KeyError:
        yield 'caught'
    finally:
        x = 1


def throws():
    g = generator(3)
    next(g)
    g.throw(KeyError)
    g.close()
    g = generator(1)
    for i in g:
        pass
    try:
        next(g)
    except StopIteration:
        return 'end'


trace(throws)


def from_c(x):
    try:
        return sorted(x, key=lambda item: 1 // item)
    except ZeroDivisionError:
        return 'zero'


trace(from_c, [1, 0, 2])


def unpacking():
    try:
        a, b = 1,
    except ValueError:
        pass
    try:
        int('x')
    except ValueError:
        pass
    return 'done'


trace(unpacking)


# The tracing function itself fails: no more is told, and its exception goes on from there.
def bad(frame, event, arg):
    events.append((event, frame.f_lineno - base))
    if event == 'line' and frame.f_lineno - base == 2:
        raise RuntimeError('from the tracer')
    return bad


def victim():
    x = 1
    x = 2
    x = 3


base = victim.__code__.co_firstlineno
events.clear()
sys.settrace(bad)
try:
    victim()
except RuntimeError as error:
    tb = error.__traceback__
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - base))
        tb = tb.tb_next
    print(error, lines[1:], sys.gettrace())
print(events)


def caught_inside():
    try:
        x = 1
        x = 2
    except RuntimeError as error:
        return repr(error)


base = caught_inside.__code__.co_firstlineno
events.clear()
sys.settrace(bad)
print(caught_inside(), sys.gettrace())
print(events)


def bad_call(frame, event, arg):
    raise RuntimeError('at ' + event)


sys.settrace(bad_call)
try:
    victim()
except RuntimeError as error:
    print(error, sys.gettrace())

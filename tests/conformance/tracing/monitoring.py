# sys.monitoring: tools, events, callbacks
import sys

monitoring = sys.monitoring
E = monitoring.events
print(type(monitoring), monitoring.__name__, [name for name in dir(monitoring) if name[0] != '_'])
print(sorted((value, name) for name, value in vars(E).items()), type(E))
print(monitoring.DEBUGGER_ID, monitoring.COVERAGE_ID, monitoring.PROFILER_ID, monitoring.OPTIMIZER_ID)
print(type(monitoring.DISABLE), type(monitoring.MISSING), monitoring.DISABLE is monitoring.MISSING)


def attempt(function, *args):
    try:
        print(function.__name__, args, '->', function(*args))
    except Exception as error:
        print(function.__name__, args, type(error).__name__, error)


def f():
    pass


attempt(monitoring.use_tool_id, 0)
attempt(monitoring.use_tool_id, 'a', 'b')
attempt(monitoring.use_tool_id, 9, 'b')
attempt(monitoring.use_tool_id, -1, 'b')
attempt(monitoring.use_tool_id, 0, 5)
attempt(monitoring.use_tool_id, 1.0, 'x')
attempt(monitoring.use_tool_id, 0, 'x')
attempt(monitoring.use_tool_id, 0, 'y')
for tool in (0, 1, 8):
    attempt(monitoring.get_tool, tool)
attempt(monitoring.set_events, 1, 1)
for events in (1 << 40, -1, 1 << 20, E.C_RETURN, E.C_RETURN | E.CALL, E.C_RAISE | E.C_RETURN | E.CALL, E.BRANCH, E.LINE | E.RAISE, 0):
    attempt(monitoring.set_events, 0, events)
    print(monitoring.get_events(0))
code = f.__code__
for events in (E.LINE, E.C_RETURN, E.RAISE, E.BRANCH, E.CALL | E.C_RETURN, 1 << 30):
    try:
        monitoring.set_local_events(0, code, events)
    except ValueError as error:
        print(error)
    print(monitoring.get_local_events(0, code))
monitoring.set_local_events(0, code, 0)
for function, args in ((monitoring.set_local_events, (0, 5, 1)), (monitoring.get_local_events, (0, 1))):
    attempt(function, *args)
for event, callback in ((3, print), (0, print), (E.LINE, print), (E.LINE, None), (E.LINE, None), (E.BRANCH, len), (E.BRANCH, 5), (E.BRANCH_LEFT, None),
                        (1 << 25, None), (E.C_RETURN, len), (E.C_RETURN, None)):
    attempt(monitoring.register_callback, 0, event, callback)
attempt(monitoring.register_callback, 4, E.LINE, len)
attempt(monitoring.register_callback, 4, E.LINE, None)
attempt(monitoring.register_callback, 9, E.LINE, None)
attempt(monitoring.restart_events)
attempt(monitoring._all_events)
monitoring.set_events(0, E.LINE | E.PY_START)
print(monitoring._all_events())
attempt(monitoring.clear_tool_id, 0)
print(monitoring.get_tool(0), monitoring.get_events(0))
attempt(monitoring.free_tool_id, 0)
print(monitoring.get_tool(0))
attempt(monitoring.free_tool_id, 0)
attempt(monitoring.clear_tool_id, 0)
attempt(monitoring.free_tool_id, 10)

# what is told

log = []


def generator():
    try:
        yield 1
    except KeyError:
        pass
    yield 2


def body():
    g = generator()
    next(g)
    g.throw(KeyError('thrown'))
    list(g)
    try:
        len(5)
    except TypeError:
        pass
    try:
        try:
            fails(1)
        finally:
            x = 1
    except ValueError:
        pass
    for i in generator():
        x = i
    return x


def fails(x):
    raise ValueError('failed')


def shown(arg):
    if arg is monitoring.MISSING:
        return 'MISSING'
    return getattr(arg, '__name__', None) or repr(arg) if not hasattr(arg, 'gi_frame') else 'generator'


def told(event, places=False):
    log.clear()

    def callback(code, offset, *args):
        if event != E.LINE and type(offset) is not int:
            log.append('no offset')
        log.append((code.co_name, *[shown(arg) for arg in args]) if event != E.LINE else (code.co_name, offset - base))

    base = body.__code__.co_firstlineno
    monitoring.use_tool_id(3, 'test')
    monitoring.register_callback(3, event, callback)
    monitoring.set_events(3, event if event not in (E.C_RETURN, E.C_RAISE) else E.CALL | E.C_RETURN | E.C_RAISE)
    try:
        body()
    finally:
        monitoring.set_events(3, 0)
    monitoring.free_tool_id(3)
    return [entry for entry in log if entry[0] in ('body', 'generator', 'fails')]


for name in ('PY_START', 'PY_RESUME', 'PY_RETURN', 'PY_YIELD', 'PY_THROW', 'PY_UNWIND', 'RAISE', 'RERAISE', 'CALL', 'C_RETURN', 'C_RAISE',
             'EXCEPTION_HANDLED', 'LINE', 'STOP_ITERATION'):
    print(name)
    entries = told(getattr(E, name))
    if name in ('RERAISE', 'EXCEPTION_HANDLED'):  # how often in a frame hangs on its bytecode
        entries = sorted(set(entries))
    for entry in entries:
        print('   ', *entry)
for name in ('INSTRUCTION', 'JUMP', 'BRANCH_LEFT', 'BRANCH_RIGHT'):
    print(name, len(told(getattr(E, name))) > 0)

# disabling

monitoring.use_tool_id(3, 'test')
log.clear()


def once(code, line):
    log.append((code.co_name, line - code.co_firstlineno))
    return monitoring.DISABLE


def loop():
    for i in range(3):
        x = i
    return x


monitoring.register_callback(3, E.LINE, once)
monitoring.set_local_events(3, loop.__code__, E.LINE)
loop()
body()
loop()
print(log)
log.clear()
monitoring.restart_events()
loop()
print(log)
monitoring.set_local_events(3, loop.__code__, 0)
log.clear()
loop()
print(log)

monitoring.register_callback(3, E.RAISE, lambda *args: monitoring.DISABLE)
monitoring.set_events(3, E.RAISE)
try:
    fails(1)
except ValueError as error:
    print(error)
print(monitoring.register_callback(3, E.RAISE, None))
monitoring.set_events(3, 0)


# callbacks that fail, and several tools

def failing_callback(*args):
    raise RuntimeError('callback')


monitoring.register_callback(3, E.PY_START, failing_callback)
monitoring.set_local_events(3, f.__code__, E.PY_START)
try:
    f()
except RuntimeError as error:
    print(error)
monitoring.set_local_events(3, f.__code__, 0)

monitoring.use_tool_id(1, 'other')
order = []
for tool in (3, 1):
    monitoring.register_callback(tool, E.PY_START, lambda *args, tool=tool: order.append(('start', tool)))
    monitoring.register_callback(tool, E.PY_RETURN, lambda *args, tool=tool: order.append(('return', tool)))
    monitoring.set_local_events(tool, f.__code__, E.PY_START | E.PY_RETURN)
f()
print(order, monitoring.get_local_events(1, f.__code__))
monitoring.free_tool_id(1)
order.clear()
f()
print(order)
monitoring.free_tool_id(3)

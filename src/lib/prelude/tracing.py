# tracing.py: telling the program's functions of what it does (vm/trace.c), and what sys.monitoring, sys.settrace and sys.setprofile keep.
#
# All is in one dict of the VM, made when it is first asked for: the name, the events, the callbacks of each tool, the events of single codes, what
# was disabled, and the functions of settrace and setprofile.


def trace_state():
    state = _trace_state()
    if state is None:
        state = {'names': [None] * 6, 'events': [0] * 6, 'callbacks': [{}, {}, {}, {}, {}, {}], 'local': {}, 'disabled': set(),
                 'disable': object(), 'missing': object(), 'trace': None, 'profile': None}
        _trace_listen(state, 0)
    return state


# What is listened to: by the tools, all together, by the function of setprofile (calls and their ends, C's too) and by that of settrace.
def trace_refresh(state):
    events = 0
    for wanted in state['events']:
        events |= wanted
    for wanted in state['local'].values():
        for each in wanted:
            events |= each
    if events & 16:
        events |= 0x30000
    if state['profile'] is not None:
        events |= 0x3601f
    if state['trace'] is not None:
        events |= 1 << 30
    _trace_listen(state, events)


# ---- telling ----


def trace_tell(state, frame, events, origin, argument):
    if _trace_enter():
        try:
            for event in (1, 2, 0x4000, 0x800, 0x8000, 0x2000, 0x1000, 0x80, 0x100, 0x200, 0x400, 0x20, 0x40, 0x10, 0x10000, 0x20000, 8, 4):
                if events & event:
                    trace_tell_all(state, frame, event, origin, argument)
        finally:
            _trace_busy(0)


# A call of what is not written in Python is made here, in the caller's stead.
def trace_call(state, frame, callee, args, names):
    keywords = {}
    if type(names) is tuple:
        first = len(args) - len(names)
        keywords = dict(zip(names, args[first:]))
        args = args[:first]
    elif names is not None:
        keywords = names
    if type(args) is not tuple and (_has_special(args, '__iter__') or _has_special(args, '__getitem__')): # else the call says what is wrong
        args = (*args,)
    told = callee, args[0] if type(args) is tuple and args else _absent
    trace_tell(state, frame, 0x10, 0, told)
    try:
        result = callee(*args, **keywords)
    except BaseException as error:
        if type(callee) is not function:
            trace_tell(state, frame, 0x20000, 0, told)
        raise error
    if type(callee) is not function:
        trace_tell(state, frame, 0x10000, 0, told)
    return result


def trace_tell_all(state, frame, event, origin, argument):
    if state['trace'] is not None:
        trace_tell_function(state, frame, event, argument)
    if state['profile'] is not None:
        trace_tell_profile(state, frame, event, argument)
    trace_tell_tools(state, frame, event, origin, argument)


def trace_tell_tools(state, frame, event, origin, argument):
    code = frame.f_code
    local = state['local'].get(code) if state['local'] else None
    wanted = 0x10 if event & 0x30000 else event
    for tool in (5, 4, 3, 2, 1, 0):
        callback = state['callbacks'][tool].get(event)
        if callback is None or not (state['events'][tool] & wanted or local is not None and local[tool] & wanted):
            continue
        key = tool, event, code, frame.f_lasti
        if key in state['disabled']:
            continue
        if event == 0x20:
            answer = callback(code, frame.f_lineno)
        elif event & 0x30010:
            function, first = argument
            answer = callback(code, frame.f_lasti, function, state['missing'] if first is _absent else first)
        elif event & 0x380:
            answer = callback(code, origin, frame.f_lasti)
        elif event == 0x400:
            answer = callback(code, frame.f_lasti, StopIteration())
        elif event & 0xf80c:
            answer = callback(code, frame.f_lasti, argument)
        else:
            answer = callback(code, frame.f_lasti)
        if answer is state['disable']:
            if event & 0xf800:
                state['callbacks'][tool][event] = None
                raise ValueError(f'Cannot disable {trace_event_name(event)} events. Callback removed.')
            state['disabled'].add(key)


def trace_tell_profile(state, frame, event, argument):
    if event & 0x4003:
        trace_ask_profile(state, frame, 'call', None)
    elif event & 0xc:
        trace_ask_profile(state, frame, 'return', argument)
    elif event & 0x2000:
        trace_ask_profile(state, frame, 'return', None)
    elif event & 0x30010:
        function, first = argument
        if type(function) is method_descriptor:
            function = function.__get__(first, type(first))
        if type(function) is builtin_function:
            trace_ask_profile(state, frame, 'c_call' if event == 0x10 else 'c_return' if event == 0x10000 else 'c_exception', function)


def trace_ask_profile(state, frame, what, argument):
    try:
        state['profile'](frame, what, argument)
    except BaseException as error:
        state['profile'] = None
        trace_refresh(state)
        raise error


def trace_tell_function(state, frame, event, argument):
    if event & 0x4003:
        trace_ask_function(state, frame, state['trace'], 'call', None)
        return
    function = frame.f_trace
    if function is None:
        return
    if event == 0x20:
        if frame.f_trace_lines:
            trace_ask_function(state, frame, function, 'line', None)
    elif event == 0x40:
        if frame.f_trace_opcodes:
            trace_ask_function(state, frame, function, 'opcode', None)
    elif event & 0xc:
        trace_ask_function(state, frame, function, 'return', argument)
    elif event == 0x2000:
        trace_ask_function(state, frame, function, 'return', None)
    elif event == 0x800:
        trace_ask_function(state, frame, function, 'exception', (type(argument), argument, argument.__traceback__))


def trace_ask_function(state, frame, function, what, argument):
    try:
        answer = function(frame, what, argument)
    except BaseException as error:
        frame.f_trace = state['trace'] = None
        trace_refresh(state)
        raise error
    if answer is not None:
        frame.f_trace = answer


# ---- sys ----


def sys_settrace(function):
    state = trace_state()
    state['trace'] = function
    trace_refresh(state)


def sys_gettrace():
    return trace_state()['trace']


def sys_setprofile(function):
    state = trace_state()
    state['profile'] = function
    trace_refresh(state)


def sys_getprofile():
    return trace_state()['profile']


# What the function does is traced, though its caller is told something.
def sys_call_tracing(function, args):
    if not isinstance(args, tuple):
        raise TypeError(f'call_tracing() argument 2 must be tuple, not {_type_name(args)}')
    busy = _trace_busy(0)
    try:
        return function(*args)
    finally:
        _trace_busy(busy)


# ---- sys.monitoring ----


def trace_event_name(event):
    names = ('PY_START', 'PY_RESUME', 'PY_RETURN', 'PY_YIELD', 'CALL', 'LINE', 'INSTRUCTION', 'JUMP', 'BRANCH_LEFT', 'BRANCH_RIGHT', 'STOP_ITERATION',
             'RAISE', 'EXCEPTION_HANDLED', 'PY_UNWIND', 'PY_THROW', 'RERAISE', 'C_RETURN', 'C_RAISE', 'BRANCH')
    return names[event.bit_length() - 1]


def monitoring_int(value):
    number = container_index(value)
    if not -1 << 31 <= number < 1 << 31:
        raise OverflowError('Python int too large to convert to C int')
    return number


def monitoring_tool(tool, in_use=False):
    number = monitoring_int(tool)
    if not 0 <= number < 6:
        raise ValueError(f'invalid tool {number} (must be between 0 and 5)')
    if in_use and trace_state()['names'][number] is None:
        raise ValueError(f'tool {number} is not in use')
    return number


# Which events are meant; those of C's calls come with CALL, and BRANCH is both of its kinds.
def monitoring_event_set(events, what, known):
    events = monitoring_int(events)
    if events < 0 or events >= known:
        raise ValueError(f'invalid {what} set {events & 0xffffffff:#x}')
    if events & 0x30000:
        if events & 0x30010 != 0x30010:
            raise ValueError('cannot set C_RETURN or C_RAISE events independently')
        events &= ~0x30000
    if events & 0x40000:
        events = events & ~0x40000 | 0x300
    return events


def monitoring_code(subject):
    if type(subject) is not code:
        raise TypeError('code must be a code object')


def monitoring_constants():
    state = trace_state()
    return state['disable'], state['missing']


def monitoring_use_tool_id(tool_id, name):
    tool = monitoring_tool(tool_id)
    if not isinstance(name, str):
        raise ValueError('tool name must be a str')
    state = trace_state()
    if state['names'][tool] is not None:
        raise ValueError(f'tool {tool} is already in use')
    state['names'][tool] = name


def monitoring_clear_tool_id(tool_id):
    tool = monitoring_tool(tool_id)
    state = trace_state()
    if state['names'][tool] is None:
        return
    state['events'][tool] = 0
    state['callbacks'][tool] = {}
    for code, events in list(state['local'].items()):
        events[tool] = 0
        if not any(events):
            del state['local'][code]
    state['disabled'] = {each for each in state['disabled'] if each[0] != tool}
    trace_refresh(state)


def monitoring_free_tool_id(tool_id):
    monitoring_clear_tool_id(tool_id)
    trace_state()['names'][monitoring_tool(tool_id)] = None


def monitoring_get_tool(tool_id):
    return trace_state()['names'][monitoring_tool(tool_id)]


def monitoring_get_events(tool_id):
    return trace_state()['events'][monitoring_tool(tool_id)]


def monitoring_set_events(tool_id, event_set):
    tool = monitoring_tool(tool_id)
    events = monitoring_event_set(event_set, 'event', 1 << 19)
    monitoring_tool(tool, True)
    state = trace_state()
    state['events'][tool] = events
    trace_refresh(state)


def monitoring_get_local_events(tool_id, code):
    monitoring_code(code)
    tool = monitoring_tool(tool_id)
    events = trace_state()['local'].get(code)
    return events[tool] if events is not None else 0


def monitoring_set_local_events(tool_id, code, event_set):
    monitoring_code(code)
    tool = monitoring_tool(tool_id)
    events = monitoring_int(event_set)
    if events & 0x30000 and events & 0x30010 != 0x30010 or events & 0x30000 == events and events:
        raise ValueError('cannot set C_RETURN or C_RAISE events independently')
    if events < 0 or events & ~0x407ff:
        raise ValueError(f'invalid local event set {events & 0xffffffff:#x}')
    events = monitoring_event_set(events, 'local event', 1 << 19)
    monitoring_tool(tool, True)
    state = trace_state()
    state['local'].setdefault(code, [0] * 6)[tool] = events
    trace_refresh(state)


def monitoring_register_callback(tool_id, event, func):
    tool = monitoring_tool(tool_id)
    number = monitoring_int(event)
    if number <= 0 or number & number - 1:
        raise ValueError('The callback can only be set for one event at a time')
    if number >= 1 << 19:
        raise ValueError(f'invalid event {number}')
    callbacks = trace_state()['callbacks'][tool]
    if number == 0x40000:
        callbacks[0x200] = func
        number = 0x100
    before = callbacks.get(number)
    callbacks[number] = func
    return before


def monitoring_restart_events():
    trace_state()['disabled'].clear()


def monitoring_all_events():
    state = trace_state()
    events = {}
    for bit in range(18):
        tools = 0
        for tool in range(6):
            if state['events'][tool] >> bit & 1:
                tools |= 1 << tool
        if tools:
            events[trace_event_name(1 << bit)] = tools
    return events

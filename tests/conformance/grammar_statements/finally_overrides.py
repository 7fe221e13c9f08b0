def value(code):
    scope = {}
    exec(code, scope)
    try: return scope['f']()
    except BaseException as e: return repr(e)
def in_finally(statement):
    return f'''
def f():
    for i in range(3):
        try:
            {statement}
        finally:
            log.append(i)
    return 'end'
'''
log = []
for s in ('return i', 'break', 'continue', 'pass', 'raise ValueError(i)', '1 / 0'):
    scope = {'log': log}
    exec(in_finally(s), scope)
    try: r = scope['f']()
    except Exception as e: r = repr(e)
    print(s, '->', r, log)
    log.clear()
def replaced():
    try: raise ValueError('first')
    finally: raise KeyError('second')
try: replaced()
except KeyError as e: print(repr(e), repr(e.__context__))
def value_is_kept():
    x = 1
    try: return x
    finally: x = 2
print(value_is_kept())
def list_is_shared():
    x = [1]
    try: return x
    finally: x.append(2)
print(list_is_shared())
def deep():
    try:
        try:
            try: return 'value'
            finally: print('a', end=' ')
        finally: print('b', end=' ')
    finally: print('c', end=' ')
print(deep())
def with_loop():
    for i in range(2):
        try:
            for j in range(2):
                try:
                    if j: break
                finally: print('in', i, j, end=' ')
        finally: print('out', i, end=' ')
    return 'done'
print(with_loop())

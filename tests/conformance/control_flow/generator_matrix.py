import itertools
template = '''
def g(log):
    try:
        x = yield 1
        log.append(('got', x))
        {0}
        yield 2
    except KeyError as e:
        log.append('except')
        {1}
    finally:
        log.append('finally')
        {2}
    yield 'last'
    return 'value'
'''
actions = ['pass', 'yield "y"', 'return "r"', 'raise KeyError("k")', 'raise ValueError("v")', 'yield from [7, 8]']
def drive(it, log, script):
    out = []
    for step in script:
        try:
            match step:
                case 'next': out.append(next(it))
                case 'send': out.append(it.send('s'))
                case 'throw': out.append(it.throw(KeyError('t')))
                case 'close': out.append(('closed', it.close()))
        except StopIteration as e: out.append(f'stop {e.value}')
        except Exception as e: out.append(repr(e))
    return out
for combo in itertools.product(range(6), (0, 1, 2, 4), (0, 1, 3)):
    for script in (('next', 'send', 'next', 'next'), ('next', 'throw', 'next', 'close'), ('next', 'next', 'close')):
        ns, log = {}, []
        exec(template.format(*(actions[i] for i in combo)), ns)
        it = ns['g'](log)
        print(*combo, ''.join(s[0] for s in script), drive(it, log, script), [l[0] if isinstance(l, str) else l[1] for l in log])
        try: it.close()
        except (RuntimeError, KeyError, ValueError) as e: print('   closing:', repr(e))

import itertools
actions = {'pass': 'pass', 'raise': 'raise KeyError(1)', 'return': 'return "{}"', 'break': 'break', 'continue': 'continue'}
template = '''
def f(log):
    for i in range(2):
        log.append(i)
        try:
            log.append('try')
            {0}
        except KeyError:
            log.append('except')
            {1}
        else:
            log.append('else')
            {2}
        finally:
            log.append('finally')
            {3}
        log.append('after')
    else:
        log.append('loop else')
    return 'end'
'''
for combo in itertools.product(actions, repeat=4):
    if combo[3] in ('return', 'break', 'continue') or combo.count('pass') == 0: continue
    source = template.format(*(actions[a].format(f'{where}:{a}') for where, a in zip(('try', 'except', 'else', 'finally'), combo)))
    ns, log = {}, []
    exec(source, ns)
    try: r = ns['f'](log)
    except KeyError as e: r = f'KeyError from {e.__context__!r}'
    print('/'.join(combo), '|', ' '.join(map(str, log)), '|', r)

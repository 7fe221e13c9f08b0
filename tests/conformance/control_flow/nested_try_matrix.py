import itertools
template = '''
def f(log):
    try:
        log.append('t1')
        try:
            log.append('t2')
            {0}
        except KeyError as e:
            log.append('e2')
            {1}
        finally:
            log.append('f2')
            {2}
        log.append('mid')
    except (KeyError, ValueError) as e:
        log.append('e1 ' + repr(e) + repr(e.__context__))
        {3}
    else:
        log.append('l1')
    finally:
        log.append('f1')
    return 'end'
'''
actions = ['pass', 'raise KeyError("k{}")', 'raise ValueError("v{}")', 'return "r{}"', 'raise']
count = 0
for combo in itertools.product(range(5), range(5), (0, 1, 2), (0, 3, 4)):
    if combo[0] == 4 or (combo[0] != 1 and combo[1]): continue
    ns, log = {}, []
    exec(template.format(*(actions[a].format(i) for i, a in enumerate(combo))), ns)
    try: r = ns['f'](log)
    except Exception as e: r = f'{e!r} from {e.__context__!r}'
    print(*combo, '|', ' '.join(log), '|', r)
    count += 1
print(count)

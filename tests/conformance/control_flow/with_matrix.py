import itertools
template = '''
def f(log):
    for i in range(2):
        try:
            with M('a', {1}, log) as a, M('b', {2}, log) as b:
                log.append('body')
                {0}
            log.append('after')
        finally:
            log.append('fin')
    return 'end'
'''
class M:
    def __init__(self, name, how, log): self.name, self.how, self.log = name, how, log
    def __enter__(self):
        self.log.append('>' + self.name)
        if self.how == 'enter': raise ValueError(self.name)
        return self
    def __exit__(self, kind, e, tb):
        self.log.append('<' + self.name + (kind.__name__[0] if kind else '-'))
        if self.how == 'exit': raise OSError(self.name)
        return self.how == 'swallow'
for action, a, b in itertools.product(('pass', 'raise KeyError("body")', 'return "ret"', 'break', 'continue'), ('plain', 'swallow', 'enter', 'exit'), ('plain', 'swallow', 'enter', 'exit')):
    ns, log = {'M': M}, []
    exec(template.format(action, repr(a), repr(b)), ns)
    try: r = ns['f'](log)
    except Exception as e: r = f'{e!r} context {e.__context__!r}'
    print(f'{action[:6]:6} {a:7} {b:7} | {" ".join(map(str, log))} | {r}')

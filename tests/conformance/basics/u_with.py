class Manager:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind.__name__ if kind else None, value)
        return kind is KeyError

with Manager('a') as x:
    print(x)
with Manager('b'):
    raise KeyError('k')
with Manager('c') as c, Manager('d') as d:
    print(c, d)
print('done')

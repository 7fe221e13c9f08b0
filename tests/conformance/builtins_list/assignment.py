# Item and slice assignment and deletion.
def change(action, *args):
    data = list(range(8))
    try:
        exec(action, {'d': data, 'a': args})
        print(action, data)
    except Exception as error:
        print(action, type(error).__name__, error, data)


for action in ('d[0] = "x"', 'd[-1] = "x"', 'd[8] = 1', 'd[-9] = 1', 'd["a"] = 1', 'd[1.0] = 1',
               'd[2:4] = "abc"', 'd[2:2] = [1, 2]', 'd[:] = []', 'd[5:2] = ["in"]', 'd[::2] = "wxyz"',
               'd[::2] = [1]', 'd[::-1] = range(8)', 'd[1:3] = ()',
               'd[100:] = [1]', 'd[-100:1] = [9]', 'd[1:3] = 5', 'd[::2] = 5', 'd[:2] = d',
               'd[2:4] = d[::-1]', 'd[::0] = []', 'd[1:2] = (x for x in "gen")', 'd[6:0:-2] = "abc"',
               'd[2:6:2] = {1: 2, 3: 4}', 'd[0:0] = {}', 'd[::1] = "new"', 'd["a":] = []',
               'del d[0]', 'del d[-1]', 'del d[8]', 'del d[-9]', 'del d["a"]', 'del d[2:4]', 'del d[:]',
               'del d[::2]', 'del d[::-3]', 'del d[5:2]', 'del d[6:0:-2]', 'del d[100:]', 'del d[::0]',
               'del d[1], d[2], d[3]', 'd[0], d[1] = d[1], d[0]', 'd[3] += 10', 'd[2:4] += [0]',
               'd[True] = "t"', 'd[slice(1, 3)] = "S"',
               'del d[slice(None, None, 4)]', 'd[7:8] = d', 'd[1:7:3] = d[:2]', 'd[10**30:] = [1]',
               'd[10**30] = 1', 'd[:10**30] = [1]', 'd[None:None] = [3]'):
    change(action)


class Index:
    def __index__(self):
        return 2


class Shrinks:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 3


data = [1, 2, 3, 4]
data[Index()] = 'i'
del data[Index():3]
print(data)
data = [1, 2, 3, 4, 5]
try:
    data[Shrinks(data)] = 9
except IndexError as error:
    print(error, data)
data = [1, 2, 3, 4, 5]
print(data[1:Shrinks(data)], data)
data = [1, 2, 3, 4, 5]
data[Shrinks(data):] = ['end']
print(data)

# __bool__ and __len__ of a program's classes, wherever a truth value is asked for.
class Truth:
    def __init__(self, result): self.result = result
    def __bool__(self):
        if isinstance(self.result, Exception): raise self.result
        return self.result
class Sized:
    def __init__(self, result): self.result = result
    def __len__(self): return self.result
class Container:
    def __init__(self, result): self.result = result
    def __contains__(self, item): return self.result

def attempt(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error)

for result in (True, False, 1, 0, None, 'x', Truth, ValueError('raised')):
    for make in (Truth, lambda r: Container(Truth(r))):
        x = make(result)
        print(getattr(result, '__name__', result), make is Truth)
        if make is Truth:
            print(attempt(lambda: not x), attempt(lambda: 1 if x else 2), attempt(lambda: (x and 3) is x), attempt(lambda: (x or 4) is x),
                  attempt(lambda: bool(x)), attempt(lambda: [y for y in (1, 2) if x]), attempt(lambda: any([x])), attempt(lambda: list(filter(None, [x])) == [x]))
        else:
            print(attempt(lambda: 1 in x), attempt(lambda: 1 not in x), attempt(lambda: 5 if 1 in x else 6), attempt(lambda: not 1 in x))
for result in (0, 1, -1, 'x', None, 2 ** 70, True):
    x = Sized(result)
    print(attempt(lambda: not x), attempt(lambda: 1 if x else 2), attempt(lambda: bool(x)), attempt(lambda: len(x)))

class Turns:
    def __init__(self): self.left = 5
    def __bool__(self):
        self.left -= 1
        return self.left >= 0
turns, count = Turns(), 0
while turns:
    count += 1
print(count, turns.left)

class Compared:
    def __init__(self, result): self.result = result
    def __eq__(self, other): return Truth(self.result)
    def __lt__(self, other): return Truth(self.result)
for result in (True, False, 1):
    x = Compared(result)
    print(attempt(lambda: 1 if x == 3 else 2), attempt(lambda: not x < 3), attempt(lambda: x in [4]), attempt(lambda: [y for y in 'ab' if x == y]))

# Elements with users' __eq__/__hash__; sets changed meanwhile.
class Element:
    def __init__(self, name, value=1):
        self.name, self.value = name, value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        calls.append(self.name)
        return isinstance(other, Element) and self.name == other.name

    def __repr__(self):
        return self.name


calls = []
a, b, c = Element('a'), Element('b'), Element('c', 2)
s = {a, b, c}
print(len(s), a in s, Element('b') in s, Element('d') in s, len(calls) > 0)
print(len({Element('x'), Element('x')}), len(s | {Element('a'), Element('z')}),
      sorted(e.name for e in s & {Element('a'), Element('q')}), sorted(e.name for e in s - {Element('c', 2)}))
s.discard(Element('b'))
s.remove(Element('c', 2))
print(s, s == {Element('a')}, s <= {Element('a'), Element('b')}, s ^ {Element('a')})
for action in ('grow', 'shrink', 'swap'):
    s = {1, 2, 3}
    try:
        for x in s:
            if action == 'grow':
                s.add(x + 10)
            elif action == 'shrink':
                s.discard(x)
            else:
                break
        print(action, 'done')
    except RuntimeError as error:
        print(action, error)


class Clears:
    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.target.clear()
        return False


s = set()
s.add(Clears(s))
print(1 in s, len(s))
s.add(Clears(s))
s.add(1)
print(len(s))


class Boom:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError('boom')


for action in (lambda: {Boom(), 1}, lambda: 1 in {Boom()}, lambda: {Boom()} | {1}, lambda: {1} & {Boom()},
               lambda: {Boom()} == {1}, lambda: {1}.discard(Boom()), lambda: {Boom()} <= {1}):
    try:
        print(action())
    except KeyError as error:
        print(type(error).__name__, error)
iterator = iter({1, 2, 3})
print(next(iterator), iterator.__length_hint__(), sorted(iterator), type(iterator).__name__)
s = {1}
iterator = iter(s)
s.add(2)
try:
    next(iterator)
except RuntimeError as error:
    print(error)

# Keys with users' __eq__ and __hash__, some of them hostile.
class Key:
    log = []

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __hash__(self):
        Key.log.append('h' + self.name)
        return self.value

    def __eq__(self, other):
        Key.log.append(f'{self.name}=={getattr(other, "name", other)}')
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


def log():
    result, Key.log = Key.log, []
    return result


a, b, c = Key('a', 1), Key('b', 1), Key('c', 2)
d = {a: 1}
print(log())
d[b] = 2
print(log())
d[c] = 3
print(log(), d)
print(d[a], log(), d[Key('b', 1)], log(), d.get(Key('z', 1)), log(), Key('a', 1) in d, log(), 1 in d, log())
del d[Key('a', 1)]
print(d, log(), d.pop(Key('c', 2)), log(), d == {b: 2}, log())
d[Key('b', 1)] = 'kept key'
print(d, list(d)[0] is b, log())


class Boom:
    def __init__(self, where):
        self.where = where

    def __hash__(self):
        if self.where == 'hash':
            raise ValueError('hash!')
        return 7

    def __eq__(self, other):
        raise ValueError('eq!')


for action in (lambda: {Boom('hash'): 1}, lambda: Boom('hash') in {}, lambda: {Boom('eq'): 1, Boom('eq'): 2},
               lambda: {7: 1}[Boom('eq')], lambda: {Boom('eq'): 1}.get(7), lambda: {1, Boom('hash')},
               lambda: dict.fromkeys([Boom('hash')])):
    try:
        print(action())
    except ValueError as error:
        print('ValueError', error)
same = Boom('eq')
print({same: 5}[same], same in {same: 1}, same in [same], {same} == {same})


class Clears:
    target = None

    def __hash__(self):
        return 5

    def __eq__(self, other):
        if Clears.target is not None:
            target, Clears.target = Clears.target, None
            target.clear()
            for i in range(20):
                target[i] = i
        return False


d = {}
d[Clears()] = 1
Clears.target = d
print(d.get(Clears(), 'missing'), len(d))
Clears.target = d = {Clears(): 1}
d[Clears()] = 'x'
print(len(d), list(d.values())[-1])


class BadHash:
    def __hash__(self):
        return 'a'


class NoHash:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


class BigHash:
    def __hash__(self):
        return 10**40


for cls in (BadHash, NoHash, EqOnly):
    try:
        print({cls(): 1})
    except TypeError as error:
        print(error)
print(len({BigHash(): 1, BigHash(): 2}), hash(BigHash()) == hash(10**40), EqOnly.__hash__)


class Weird:
    def __eq__(self, other):
        return [] if other == 'never' else 'truthy string'

    def __hash__(self):
        return 1


print({Weird(): 'a'}[1], 1 in {Weird()}, {1: 'int', Weird(): 'w'})

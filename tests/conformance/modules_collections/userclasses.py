# UserDict, UserList, UserString.
from collections import UserDict, UserList, UserString
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(str(key).lower(), value)

    def __missing__(self, key):
        return f'missing {key}'


d = Lower({'A': 1}, B=2)
d['CC'] = 3
d.update({'Dd': 4})
print(d, d['a'], d['zz'], d.data, 'A' in d, 'a' in d, len(d), list(d), d.get('a'), d.get('q', 0),
      d.pop('cc'), d.setdefault('E', 5), d == {'a': 1, 'b': 2, 'dd': 4, 'e': 5}, isinstance(d, dict))
print(d | {'X': 1}, type(d | {}).__name__, {'y': 1} | d, d.copy(), type(d.copy()).__name__,
      Lower.fromkeys('AB', 0), UserDict(), UserDict({'k': 1}), UserDict(a=1).items(), bool(UserDict()))
d |= {'ZZ': 26}
del d['ZZ']
print(d, d.keys(), d.popitem(), d.clear(), d)
show(lambda: UserDict({})['x'])
show(UserDict, 5)
show(lambda: UserDict() | 5)


class Doubling(UserList):
    def append(self, item):
        super().append(item * 2)


l = Doubling([1, 2])
l.append(5)
print(l, l[0], l[1:], type(l[1:]).__name__, l + [1], [0] + l, l * 2, 2 * l, l == [1, 2, 10], l < [2], len(l),
      10 in l, l.data, isinstance(l, list), l.count(1), l.index(2), l.pop(), l.copy(),
      type(l.copy()).__name__, UserList('ab'), UserList(), sorted(l, reverse=True))
l += [3]
l *= 2
l.insert(0, 'i')
l.extend((7,))
l.remove(3)
l.reverse()
l[0] = 'set'
del l[1]
print(l, l.clear(), l, UserList([3, 1, 2]).sort(), UserList(UserList([1])), list(reversed(UserList([1, 2]))))
show(lambda: UserList()[0])
show(lambda: UserList().pop())
show(lambda: UserList([1]) + 5)
s = UserString('Hello')
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + ' x', 'x ' + s, s * 2, s[1],
      type(s[1:3]).__name__, s == 'Hello', s < 'I', len(s), 'ell' in s, UserString('ell') in s,
      hash(s) == hash('Hello'), s.data, isinstance(s, str), s.split('l'), s.replace('l', 'L'), s.find('l'),
      s.count('l'), s.startswith('He'), s.center(9, '*'), s.encode(), s.join(['a', 'b']), '%s' % s,
      UserString('%d!') % 5, int(UserString('12')), float(UserString('1.5')), UserString(99), s.isalpha(),
      s.zfill(8), s.title(), s.casefold(), s.partition('l'), f'{s}', UserString('{}').format(1),
      UserString('a').translate({97: 'b'}), s.removeprefix('He'), complex(UserString('1j')),
      UserString(UserString('u')), list(UserString('ab')), sorted(UserString('ba')),
      UserString('a b').rsplit(), UserString('1').rjust(3, '0'))
show(lambda: s + 5)
show(lambda: s[99])
show(lambda: s.index('z'))
show(lambda: s.__setitem__)

# Proxies, delegation, wrappers of containers, lazy objects.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', [])

    def __getattr__(self, name):
        self._log.append(name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def __delattr__(self, name):
        delattr(self._target, name)

    def __repr__(self):
        return f'<{self._target!r}>'


for name in ('len', 'iter', 'contains', 'getitem', 'setitem', 'delitem', 'eq', 'lt', 'add', 'radd', 'mul',
             'call', 'hash', 'bool', 'index', 'str', 'enter', 'exit', 'neg', 'and', 'reversed', 'format'):
    def method(self, *args, dunder=f'__{name}__'):
        self._log.append(dunder)
        target = self._target
        if not hasattr(target, dunder):
            if dunder == '__bool__':
                return bool(target)
            return NotImplemented
        return getattr(target, dunder)(*args)
    setattr(Proxy, f'__{name}__', method)

p = Proxy([3, 1, 2])
p.append(4)
p[0] = 30
del p[1]
print(p, len(p), list(p), 2 in p, p[0], p[1:], sorted(p), p == [30, 2, 4], p + [5], p * 2, bool(p),
      list(reversed(p)), p.index(4), f'{p}', str(p)[:8])
print(p._log[:12], len(p._log))
n = Proxy(5)
print(n + 1, n * 2, -n, n & 4, n < 6, n == 5, 'abcdefg'[n], hash(n) == hash(5), f'{n:03d}', range(n),
      n.bit_length(), 1 + n)
f = Proxy(lambda *a, **k: (a, k))
print(f(1, 2), Proxy('text').upper(), Proxy('text')[1:3], 'x' in Proxy('text'), Proxy({'a': 1})['a'],
      isinstance(p, list), type(p).__name__)
for action in (lambda: p.nothing, lambda: Proxy(5)[0], lambda: Proxy(5)(), lambda: p < 5, lambda: hash(p),
               lambda: Proxy('a') + 1, lambda: len(Proxy(5)), lambda: -Proxy('a')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Lazy:
    def __init__(self, make):
        self.__dict__['_make'] = make

    def __getattr__(self, name):
        if name == '_made':
            print('making')
            self.__dict__['_made'] = self._make()
            return self._made
        return getattr(self._made, name)


class Account:
    def __init__(self):
        self.balance = 5

    def pay(self, n):
        self.balance -= n
        return self.balance


lazy = Lazy(Account)
print(lazy.pay(2), lazy.balance, lazy._made is lazy._made)


class ReadOnly:
    __slots__ = ('_data',)

    def __init__(self, **data):
        object.__setattr__(self, '_data', data)

    def __getattr__(self, name):
        try:
            return self._data[name]
        except KeyError:
            raise AttributeError(f'{type(self).__name__!r} has no {name!r}') from None

    def __setattr__(self, name, value):
        raise TypeError('read only')

    def __dir__(self):
        return sorted(self._data)

    def __eq__(self, other):
        return isinstance(other, ReadOnly) and self._data == other._data

    def __hash__(self):
        return hash(tuple(self._data.items()))


r = ReadOnly(a=1, b=2)
print(r.a, dir(r), r == ReadOnly(a=1, b=2), {r: 'x'}[ReadOnly(a=1, b=2)], getattr(r, 'z', 'default'),
      hasattr(r, 'z'))
for action in (lambda: r.z, lambda: setattr(r, 'a', 5), lambda: delattr(r, 'a')):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)

# partial, Placeholder, partialmethod.
from functools import Placeholder, partial, partialmethod
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, 2, k=3)
print(p(), p(4), p(k=5), p(6, z=7), p.func is f, p.args, p.keywords)
q = partial(p, 8, z=9)
print(q(), q.func is f, q.args, q.keywords, partial(int, base=2)('101'), partial(print, 'a', sep='-')('b'))
h = partial(f, Placeholder, 2, Placeholder, 4)
print(h(1, 3), h(1, 3, 5), h.args, Placeholder, repr(Placeholder), type(Placeholder).__name__)
print(partial(h, 'x')('y'), partial(h, Placeholder, 'second')('first'), partial(h, 1, 2, 3)())
show(h, 1)
show(h)
show(partial, f, 1, Placeholder)
show(partial, f, k=Placeholder)
show(partial)
show(partial, 5)
show(partial(f), *[1], **{'a': 2})
show(lambda: partial(len)())
show(lambda: partial(len, 1)(2))
p.extra = 'attr'
print(p.extra, p.__dict__, hasattr(p, '__name__'))
show(lambda: setattr(p, 'func', 1))
print(repr(partial(int, '5', base=3)), repr(partial(max, 1)), str(partial(int)))
p.keywords['added'] = 1
print(p())
show(lambda: setattr(p, 'args', ()))


class Cell:
    alive = False

    def set_state(self, state, *args, **kwargs):
        self.alive = state
        return self, args, kwargs

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, 'dead', reason='r')
    second = partialmethod(set_state, Placeholder, 'mid')

    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    make_two = partialmethod(make, 1, 2)

    @staticmethod
    def static(*args):
        return args

    static_one = partialmethod(static, 'one')


c = Cell()
c.set_alive()
print(c.alive, c.set_dead('x', y=1)[1:], c.alive, Cell.make_two(3), c.static_one('two'),
      Cell.set_alive(c)[1], c.second('state', 'end')[1], c.alive)
print(repr(Cell.__dict__['set_dead'])[:60].replace(' at ', ' @')[:40])
show(partialmethod)
show(partialmethod, 5)
show(partialmethod, f, Placeholder)


class Sub(partial):
    def __call__(self, *args):
        return ('sub', super().__call__(*args))


print(Sub(f, 1)(2), type(Sub(Sub(f, 1), 2)).__name__)


class Holder:
    method = partial(f, 'bound?')


show(lambda: Holder.method(1))
print(list(map(partial(pow, 2), range(5))), list(map(partial(pow, Placeholder, 2), range(5))),
      sorted(['b', 'A'], key=partial(str.lower)), partial(partial(f, a=1), a=2).keywords)

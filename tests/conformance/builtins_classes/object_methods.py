# What object itself offers.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Plain:
    pass


class WithInit:
    def __init__(self, x):
        self.x = x


class WithNew:
    def __new__(cls, x):
        return super().__new__(cls)


class BothExtra:
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, *args):
        super().__init__(*args)


o, p = object(), Plain()
print(o == o, o != o, o == object(), o.__eq__(5), o.__ne__(5), o.__ne__(o), o.__lt__(5), o.__ge__(5),
      hash(o) == hash(o), bool(o), str(o)[:15], o.__class__, o.__doc__ is not None, type(o).__mro__)
print(o.__init__(), object.__init_subclass__(), object.__subclasshook__(int), p.__init__(), p.__dict__,
      p.__module__, p.__class__.__name__)
print(object.__new__(Plain).__class__.__name__, WithNew(1).__class__.__name__, WithInit(2).x,
      object.__getattribute__(WithInit(3), 'x'), object.__setattr__(p, 'k', 1), p.k,
      object.__delattr__(p, 'k'), p.__dict__, object.__repr__(p)[:16], object.__str__(WithInit(0))[:19],
      object.__hash__(p) == hash(p))
print(p.__getstate__(), WithInit(5).__getstate__(), object().__getstate__())
show(object, 1)
show(object, x=1)
show(Plain, 1)
show(Plain, x=1)
show(WithInit)
show(WithInit, 1, 2)
show(WithNew)
show(WithNew, 1, 2)
show(BothExtra, 1)
show(object.__new__)
show(object.__new__, 5)
show(object.__new__, int)
show(object.__new__, Plain, 1)
show(object.__init__)
show(p.__init__, 1)
show(list.__new__, dict)
show(int.__new__, str)
show(int.__new__)
show(lambda: o < o)
show(lambda: o + o)
show(lambda: o.x)
show(lambda: setattr(o, 'x', 1))
show(lambda: delattr(o, 'x'))
show(lambda: o())
show(lambda: o[0])
show(lambda: iter(o))
show(lambda: len(o))
show(lambda: o.__format__('x'))
show(lambda: -o)
show(lambda: o.__class__.__class__.__class__)
p.__class__ = WithInit
print(type(p).__name__, isinstance(p, WithInit))
show(lambda: setattr(p, '__class__', int))
show(lambda: setattr(o, '__class__', Plain))
show(lambda: setattr(p, '__dict__', {'new': 1}) or p.new)
show(lambda: delattr(p, '__dict__') or p.__dict__)


class Eq:
    def __eq__(self, other):
        return 'eq result'


class Cmp:
    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return 'gt'


print(Eq() == 1, 1 == Eq(), Eq() != 1, Eq().__ne__(1), not Eq() == 1, Cmp() > 1, 1 < Cmp(), Cmp() < Cmp())
show(lambda: Cmp() < 1)
show(lambda: Cmp() >= 1)

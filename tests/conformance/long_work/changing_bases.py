# Classes of many bases, and bases of many classes, which are changed.
def chain(length, base, name):
    for i in range(length):
        base = type(f'{name}{i}', (base,), {})
    return base


def shown(classes):
    return [each.__name__ for each in classes]


class First:
    pass


class Second:
    pass


class Meta(type):
    def mro(cls):
        return super().mro()


deep = chain(60, First, 'Deep')
wide = [type(f'Wide{i}', (deep,), {}) for i in range(120)]
top = type('Top', tuple(wide), {})
print(len(top.__mro__), shown(top.__mro__[:3]), shown(top.__mro__[119:123]), top.mro() == list(top.__mro__))
own = Meta('Own', (*wide[::2], *wide[1::2]), {})
print(len(own.__mro__), shown(own.__mro__[58:63]), own.mro() == list(own.__mro__))
for bases in (*wide, deep, wide[0]), (First, *wide), (*wide, object, First), (deep, *wide), (top, *wide[::-1]), (*wide, int, str), (*wide, 5):
    try:
        print(len(type('Other', bases, {}).__mro__))
    except TypeError as error:
        print(' '.join(str(error).split())[:70])
for bases in (top, wide[3]), (*wide, top), (), 5, (wide[0], 5), (*wide[::-1], First), (wide[5], wide[5]), (*wide, deep, Second):
    try:
        own.__bases__ = bases
        print(shown(own.__mro__[:3]), shown(own.__mro__[-5:]))
    except TypeError as error:
        print(' '.join(str(error).split())[:70])
try:
    First.__bases__ = own,
except TypeError as error:
    print(error)
try:
    deep.__bases__ = deep,
except TypeError as error:
    print(error)

# Subclasses, in order: most are gone, come back, or get other bases.
many = [type(f'Many{i}', (First, Second), {}) for i in range(300)]
print(len(First.__subclasses__()), len(Second.__subclasses__()), shown(Second.__subclasses__()[:2]))
del many[::3]
import gc
gc.collect()
more = [type(f'More{i}', (Second, First), {}) for i in range(200)]
print(len(First.__subclasses__()), len(Second.__subclasses__()), shown(Second.__subclasses__()[198:202]))
for each in many[::4]:
    each.__bases__ = Second,
for each in more[::4]:
    each.__bases__ = First, Second
    each.__bases__ = First,
print(len(First.__subclasses__()), len(Second.__subclasses__()), shown(First.__subclasses__()[-2:]), shown(Second.__subclasses__()[:3]))
for each in many[::4]:
    each.__bases__ = First, Second
print(len(First.__subclasses__()), len(Second.__subclasses__()), shown(First.__subclasses__()[-2:]), shown(Second.__subclasses__()[:3]))
del many, more, each
gc.collect()
added = [type(f'Added{i}', (Second,), {}) for i in range(10)]
print(shown(First.__subclasses__()), shown(Second.__subclasses__()))
Second.marked = 5
print(sum(hasattr(each, 'marked') for each in (*wide, top, own, *added)))

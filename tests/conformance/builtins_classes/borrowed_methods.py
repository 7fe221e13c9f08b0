# Special methods that a class borrows from another builtin class: what they say holds, and what they cannot take they refuse.
class Loud(Exception):
    __repr__ = Exception.__str__


class Count(int):
    __str__ = float.__repr__


class Plain(int):
    __str__ = object.__repr__


class Items(list):
    __repr__ = object.__repr__


print(repr(Loud('x')), [Loud('y')], str(Loud('z')))
print(str(Plain(5)).split()[:2], repr(Plain(5)), f'{Plain(5)}'.split()[1], '%s' % (Items().__repr__().split()[1],), str([Items()]).split()[1])
for act in (lambda: str(Count(5)), lambda: '%s' % Count(5), lambda: repr(Count(5))):
    try:
        print(act())
    except TypeError as error:
        print(error)

builtin = (bytearray, list, dict, int, str, tuple, frozenset, float, range, object)
for base in builtin:
    for other in builtin:
        if base is range or other.__hash__ is None:
            continue
        made = type('Made', (base,), {'__hash__': other.__hash__, '__eq__': object.__eq__})()
        try:
            number = hash(made)
            print(base.__name__, other.__name__, 'hashes', {made: 1}[made])
        except TypeError as error:
            print(base.__name__, other.__name__, error)
for base in builtin[:5]:
    for name in ('__len__', '__repr__', '__str__', '__iter__', '__contains__'):
        for other in (list, dict, str, bytes, range):
            method = other.__dict__.get(name)
            if method is None or base is other:
                continue
            made = type('Made', (base,), {name: method})()
            for act in (len, repr, str, list, lambda made: 1 in made, bool):
                try:
                    act(made)
                except TypeError as error:
                    print(base.__name__, name, other.__name__, error)

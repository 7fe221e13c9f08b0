# Unions of many types.
from typing import Annotated, Union

classes = [type(f'A{i}', (), {}) for i in range(100)]
aliases = [list[each] for each in classes]
unhashable = [Annotated[each, []] for each in classes[:30]]
union = int
for each in classes:
    union |= each
print(len(union.__args__), union.__args__[:2], union == Union[int, *classes], union == Union[tuple(classes[::-1])] | int)
again = union
for each in classes:
    again = again | each
print(again == union, len(again.__args__))
for members in (classes * 2, aliases * 2, aliases + classes, unhashable * 2, classes + unhashable + classes, [None, *classes, type(None)], [union, union],
                [classes[3], union], [union, classes[3], *aliases, union], [str, union, *aliases[:20], int, 'some', 'some']):
    made = Union[tuple(members)]
    print(len(made.__args__), made.__args__[0], made.__args__[-1])
print(len((union | Union[tuple(unhashable)] | None).__args__), isinstance(classes[50](), union), isinstance(1.5, union), issubclass(bool, union), issubclass(str, union))
try:
    hash(Union[tuple(classes + unhashable)])
except TypeError as error:
    print(type(error))


class Odd(type):
    def __eq__(self, other):
        return isinstance(other, Odd) or NotImplemented


class Hashed(Odd):
    def __hash__(self):
        return 5


odd = [Odd(f'O{i}', (), {}) for i in range(20)]
hashed = [Hashed(f'H{i}', (), {}) for i in range(20)]
for members in odd, hashed, classes[:20] + odd, classes[:20] + hashed:
    made = Union[tuple(members)]
    print([each.__name__ for each in getattr(made, '__args__', (made,))])

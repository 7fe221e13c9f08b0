# A union with members that cannot be hashed says what a member says.
from typing import Annotated, Literal


class Unhashable(type):
    __hash__ = None


class Plain(metaclass=Unhashable):
    pass


def show(union):
    print(union)
    try:
        print(hash(union) == hash(union))
    except TypeError as error:
        print(error)


show(Annotated[int, {}] | str)
show(list[[]] | int)
show(list[{}] | str | dict[[], []])
show(Plain | int)
show(int | Literal[1] | list[int])
try:
    {int | list[{}]: 1}
except TypeError as error:
    print(error)
hash(int | list[{}])

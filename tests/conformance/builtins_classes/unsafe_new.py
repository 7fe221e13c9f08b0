# object.__new__ makes no instances of classes with a layout of their own, whatever the arguments.
from abc import ABC, abstractmethod


class Meta(type):
    pass


class Numbers(list):
    pass


class Abstract(list, ABC):
    @abstractmethod
    def work(self): pass


class Plain:
    pass


for arguments in [(int,), (int, 1), (Meta, 'name', (), {}), (Numbers,), (Numbers, [1]), (Abstract,), (Abstract, 1), (Plain, 1), (dict, 5), (ValueError, 1), (type, 1),
                  (bool, 1), (object, 1), (5, 1), ()]:
    for keywords in {}, {'a': 1}:
        try:
            print(type(object.__new__(*arguments, **keywords)).__name__)
        except TypeError as error:
            print(error)

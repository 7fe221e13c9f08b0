# Type parameters hide names of the module in annotations that are text, but not those of the class.
import annotationlib
import typing
from typing import get_type_hints

T = dict


def function[T](x: 'T', y: 'list[T]') -> 'typing.Any':
    pass


class Plain[T]:
    a: 'T'
    b: 'Plain[T]'

    def method(self, x: 'int'):
        pass


class Own[T]:
    T = bytes
    a: 'T'


class Hides[int]:
    b: 'int'


class Names[T]:
    int = str
    a: 'int'
    b: 'Names[T]'


def hides[int](x: 'int'):
    pass


print(get_type_hints(function), get_type_hints(Plain), get_type_hints(Plain.method))
print(get_type_hints(Own), get_type_hints(Hides), get_type_hints(Names))
print(get_type_hints(Hides, globals()), get_type_hints(Hides, None, {'int': 5}), get_type_hints(Hides, {'int': 6}))
print(get_type_hints(hides), get_type_hints(hides, {'int': 6}), get_type_hints(hides, None, {'int': 5}))
print(annotationlib.get_annotations(Hides, eval_str=True), annotationlib.get_annotations(hides, eval_str=True))
print(get_type_hints(Plain)['a'] is Plain.__type_params__[0], get_type_hints(function)['x'] is function.__type_params__[0])

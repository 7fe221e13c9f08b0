# The __get__ of attributes of builtin types, called by hand, where the attribute takes Python to compute.
from types import FunctionType


class Annotated:
    field: int


def annotated(a: int): pass


class Truthful:
    __isabstractmethod__ = True

    def __call__(self): pass


annotations = type.__dict__['__annotations__']
print(annotations.__get__(Annotated), annotations.__get__(Annotated, type))
print(type(annotations).__get__(annotations, Annotated))
print(list(map(annotations.__get__, [Annotated])))
print(FunctionType.__dict__['__annotations__'].__get__(annotated))
print(property.__dict__['__isabstractmethod__'].__get__(property(Truthful()), property))
print(staticmethod.__dict__['__isabstractmethod__'].__get__(staticmethod(annotated), staticmethod))
print(classmethod.__dict__['__isabstractmethod__'].__get__(classmethod(Truthful())))
try:
    annotations.__get__(1)
except TypeError as error:
    print(error)

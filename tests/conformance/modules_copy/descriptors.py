# Methods of classes, slots and super objects can be copied; what they are reduced to.
import copy
import types


class Slots:
    __slots__ = ('a',)

    def method(self):
        return 'method'

    @classmethod
    def of_class(cls):
        return cls


class Under(Slots):
    def method(self):
        return 'under'


print(copy.deepcopy(str.upper), copy.copy(str.join), copy.deepcopy({'key': str.upper, 'other': [len, int.__add__]}))
print(copy.deepcopy(Slots.a) is Slots.a, copy.copy(Slots.a) is Slots.a, copy.deepcopy(object.__init__))
print(copy.deepcopy(Slots.method) is Slots.method, copy.deepcopy(Slots.of_class)(), copy.deepcopy((1).__add__)(2))
print(Slots.a.__qualname__, Slots.a.__name__, Slots.a.__objclass__, Slots.a)
for each in (Slots.a, str.join, int.__add__, object.__init__, str.maketrans, [].append):
    print(each.__reduce__())
for each in (int.real, types.FunctionType.__code__, memoryview, Slots):
    try:
        print(each.__reduce__())
    except TypeError as error:
        print(type(error).__name__, error)
above = super(Under, Under())
print(copy.copy(above).method(), copy.deepcopy(above).method(), type(copy.copy(above)))

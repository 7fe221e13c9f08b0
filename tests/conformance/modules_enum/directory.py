from enum import Enum, Flag, IntEnum, StrEnum

for base in (Enum, Flag):
    class Plain(base):
        A = 1
        B = 2

        def method(self):
            pass
    print([name for name in dir(Plain)])


class WithNew(str, Enum):
    A = 'a'

    def __new__(cls, value):
        self = str.__new__(cls, value)
        self._value_ = value
        return self


class WithSubclassHook(Enum):
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)


print('__new__' in dir(WithNew), '__init_subclass__' in dir(WithNew), '__init_subclass__' in dir(WithSubclassHook))

# The cell of __class__ goes through the namespace: metaclasses cannot lose it, put another in its place or use it twice.
class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop('__classcell__', None)
        return super().__new__(cls, name, bases, namespace)

try:
    class WithClassRef(metaclass=Meta):
        def f(self):
            return __class__
except RuntimeError as error:
    print(error)

class Meta(type):
    def __new__(cls, name, bases, namespace, cell):
        namespace['__classcell__'] = cell
        return super().__new__(cls, name, bases, namespace)

for bad in None, 0, "", object:
    try:
        class A(metaclass=Meta, cell=bad):
            pass
        print(A)
    except TypeError as error:
        print(error)

class Meta(type):
    def __new__(cls, name, bases, namespace):
        cls = super().__new__(cls, name, bases, namespace)
        type("B", (), namespace)
        return cls

try:
    class A(metaclass=Meta):
        def f(self):
            return __class__
    print(A)
except TypeError as error:
    print(error)

class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace['__classdictcell__'] = 3
        return super().__new__(cls, name, bases, namespace)
try:
    class A(metaclass=Meta):
        x: int
    print(A)
except TypeError as error:
    print(error)
class Meta(type):
    def __new__(cls, name, bases, namespace):
        return 3
class A(metaclass=Meta):
    def f(self): return __class__
print(A)

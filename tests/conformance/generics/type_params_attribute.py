# __type_params__ of classes: there for every class, set like any other special attribute of theirs; what is evaluated late
# sees the class as it is then.
print(type.__type_params__, object.__type_params__, int.__type_params__)


class A[T]:
    pass


class B(A[int]):
    pass


class Meta(type):
    pass


class C[T](metaclass=Meta):
    pass


print(A.__type_params__, B.__type_params__, Meta.__type_params__, C.__type_params__)
A.__type_params__ = ()
print(A.__type_params__)
B.__type_params__ = (1, 2)
print(B.__type_params__, B.__dict__["__type_params__"])
C.__type_params__ = None
print(C.__type_params__)
for action in "del B.__type_params__", "int.__type_params__ = ()", "B.__type_params__ = 3", "print(B.__type_params__)", "del int.__type_params__":
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(action, "|", type(error).__name__, error)


class X:
    T = int

    def method[U: T](self): ...

    type Alias = T
    type Other[V: T] = (T, V)
    field: T


X.T = float
print(X.method.__type_params__[0].__bound__, X.Alias.__value__, X.Other.__value__, X.Other.__type_params__[0].__bound__)
print(X.__annotations__)

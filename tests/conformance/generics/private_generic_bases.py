# Around a generic class only its own parameters are private names of it; in its body all names are.
__Base = type("__Base", (), {"__init_subclass__": lambda cls, **k: setattr(cls, "given", k)})
__X = "module's"


class Derived[T](__Base, __keyword=1):
    __own = 2


print(Derived.__bases__, Derived.given, sorted(n for n in vars(Derived) if n.endswith("own")))


class Outer:
    _Outer__X = "mangled"
    __Base = 3

    try:
        class Inner[T](__Base):
            pass
        print(Inner.__bases__, __Base)
    except NameError as error:
        print(error)

    def generic[T: __X](self):
        return T

    class Bound[__T, U: __X = [__T for __T in (__X,)]]:
        pair = __T, __X_known if False else 3


print(Outer.generic.__type_params__[0].__bound__)
print(Outer.Bound.__type_params__, Outer.Bound.pair)
try:
    print(Outer.Bound.__type_params__[1].__bound__)
    print(Outer.Bound.__type_params__[1].__default__)
except NameError as error:
    print(error)


def keep(value):
    return type("Kept", (), {"value": staticmethod(value)})


class Foo[__T, __U: __T](keep(lambda: __T), keep(lambda: (lambda: __X))):
    parameter = __T
    later = staticmethod(lambda: __U)


first, second = Foo.__type_params__
print(Foo.parameter is first, Foo.later() is second, second.__bound__ is first)
print(Foo.__bases__[0].value() is first, Foo.__bases__[1].value()())

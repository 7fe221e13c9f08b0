# A bound, a constraint, a default and a value that are comprehensions: their variables are their own.
type Plain[T = [T for T in [T]]] = T
T, = Plain.__type_params__
print(T.__default__, T.__default__[0] is T)

type Lambdas[T: [lambda: T for T in (T, [1, 2])[1]]] = [lambda: T for T in T.__name__]
T, = Lambdas.__type_params__
print([f() for f in T.__bound__], [f() for f in Lambdas.__value__])


def outer(x):
    def function[T: {T: x for T in "ab"}, *Ts = {x for x in (x, x)}, **P = (x + y for y in range(3))](): pass
    return function.__type_params__


T, Ts, P = outer(5)
print(T.__bound__, Ts.__default__, list(P.__default__))


class Generic[T: [T for _ in range(2)]]:
    sizes = [1, 2]

    def method[U: [size * 2 for size in sizes], V = {n: U for n in "x"}](self): pass

    type Alias[W: (size for size in sizes)] = [size for size in sizes]


print(Generic.__type_params__[0].__bound__)
print(Generic.method.__type_params__[0].__bound__, Generic.method.__type_params__[1].__default__)
print(Generic.Alias.__value__, list(Generic.Alias.__type_params__[0].__bound__))

# Arithmetic of constants, told by the compiler, gives what the same operators give later.
import operator
print(7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 7 // 2.0, 7 % 2.5, 0.0 // -3, 0.0 % -3, -0.0 // 3, -0.0 % 3)
print(1e308 // 1e-308, 1e308 % 3.0, 5e-324 // 3, 1e300 // 1e-10 if True else 0, 1.5 // 1e400, -1.5 // 1e400, 1.5 % 1e400, -1.5 % 1e400, 1e400 // 1.5, 1e400 % 1.5)
print(1.5 ** 2.5, 2.0 ** 0.5, 2 ** 0.5, 2.0 ** -1, 2 ** -1, 10 ** -3, 2 ** -1074, 2 ** -1100, 0.5 ** 2000, 1e400 ** 2, 1.5 ** 1e400, 0.5 ** 1e400, (-2.0) ** 2, (-2.0) ** 3, (-2) ** -3, (-8.0) ** 0.5 == (-8.0) ** .5)
print(3.7 // 1.2, 3.7 % 1.2, 1 ** -5, 0.1 % 0.01, 1.0 ** -1e400, 0.0 ** 0.0, 0.0 ** 3, True ** -1, 5.0 ** True, 1.1 ** 2, 1.1 ** 2.0)
def attempt(function):
    try: return function()
    except Exception as error: return type(error).__name__, str(error)
print(attempt(lambda: 1.5 // 0), attempt(lambda: 1.5 % 0.0), attempt(lambda: 0.0 ** -1), attempt(lambda: 0 ** -1), attempt(lambda: 10.0 ** 400), attempt(lambda: (-10.0) ** 401))
for a, b, c, d, e in ((7.5 // 2, 7.5 % 2, 1.5 ** 2.5, 2 ** -3, 10 ** -5), (1.1 // 0.1, 1.1 % 0.1, 1.1 ** 1.1, 3 ** -7, 7 ** -1)):
    print(a, b, c, d, e)
for a, b in ((7.5, 2), (1.1, 0.1), (-7.25, 3), (1e17, 7.0)):
    print(operator.floordiv(a, b), operator.mod(a, b), abs(a) ** b)

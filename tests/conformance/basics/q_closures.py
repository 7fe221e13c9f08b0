def adder(n):
    def add(x):
        return x + n
    return add

add5 = adder(5)
print(add5(1), adder(10)(1))

def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step

a, b = counter(), counter()
print(a(), a(), a(), b())
fs = [lambda x, k=k: x * k for k in range(3)]
print([f(10) for f in fs])

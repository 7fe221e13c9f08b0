# Closures: counters, composition, cells shared and rebound.
def counter(start):
    count = start

    def step(by):
        nonlocal count
        count += by
        return count
    return step


def compose(f, g):
    return lambda x: f(g(x))


def adder(n):
    return lambda x: x + n


def memoized(function):
    table = {}

    def wrapper(n):
        if n in table:
            return table[n]
        table[n] = result = function(n)
        return result
    return wrapper


def main():
    counters = [counter(i) for i in range(10)]
    total = 0
    for i in range(2200000):
        total += counters[i % 10](i & 3)
    f = adder(0)
    for i in range(1, 9):
        f = compose(f, adder(i))
    for i in range(260000):
        total += f(i)
    slow = memoized(lambda n: n * n % 1009)
    for i in range(1200000):
        total += slow(i % 500)
    makers = [lambda x, k=k: x * k for k in range(5)]
    for i in range(800000):
        total += makers[i % 5](i & 15)
    return total


print(main())

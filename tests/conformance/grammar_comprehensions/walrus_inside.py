print([y for x in range(5) if (y := x * x) > 3], y)
total = 0
print([total := total + x for x in range(5)], total)
def f():
    found = None
    any((found := x) > 2 for x in range(10))
    return found
print(f())
def g():
    [last := x for x in range(3)]
    def inner(): return last
    return inner()
print(g())
def h():
    def put():
        nonlocal n
        [n := x for x in range(7)]
    n = 0
    put()
    return n
print(h())
def k():
    global stored
    {stored := x for x in 'q'}
k()
print(stored)
print([[j := i for i in range(2)] for _ in range(2)], j)
print({(key := c): (value := ord(c)) for c in 'ab'}, key, value)
while (chunk := [c for c in 'xyz' if c > 'x'][:1]) and not total < 5:
    print(chunk)
    total = 0

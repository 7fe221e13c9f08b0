def f(x): return 'big' if x > 10 else 'medium' if x > 5 else 'small'
print(f(11), f(6), f(1))
x = 3
print((x if x else 0) + 1, x if not x else -x)
print([i if i % 2 else -i for i in range(6)])
print([i for i in range(10) if (i > 3 if i % 2 else i > 6)])
y = (1, 2) if x else (3, 4)
print(y)
z = 1, 2 if not x else 3, 4
print(z)
print({'a' if x else 'b': 1 if x else 2})
print((lambda: 1)() if x else (lambda: 2)())
print(lambda: 0 if x else 1)if 0 else print('second')
w = 1 if 0 else (v := 5)
print(w, v)
class T:
    def __init__(self, b): self.b = b
    def __bool__(self):
        print('bool', end=' ')
        return self.b
print('yes' if T(True) else 'no', 'yes' if T(False) else 'no', 'yes' if not T(False) else 'no')
print('a' if T(True) and T(False) else 'b', 'a' if T(False) or T(True) else 'b')

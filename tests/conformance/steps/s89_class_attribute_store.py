class A: n = 0
A.n += 1
a = A()
a.n += 10
print(A.n, a.n)

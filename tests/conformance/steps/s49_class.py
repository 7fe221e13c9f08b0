class A:
    x = 5
print(A.x, A().x)

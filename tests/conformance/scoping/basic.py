x = 1
def read(): return x
def local():
    x = 2
    return x
def change():
    global x
    x = 3
print(read(), local(), x)
change()
print(read(), x)
def outer():
    y = 'o'
    def inner(): return y
    return inner()
print(outer())
len = lambda o: 'shadowed'
print(len([]))
del len
print(len([]))

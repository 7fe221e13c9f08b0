class C:
    def __lt__(self, o): raise TypeError('no order')
x = 1
y = x < 5 and C() < x or x == 1

class D:
    def __del__(self): print('deleted at the end')
d = D()
print('last statement')

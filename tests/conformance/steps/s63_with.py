class M:
    def __enter__(self):
        print('enter')
        return 5
    def __exit__(self, *a): print('exit')
with M() as x:
    print(x)

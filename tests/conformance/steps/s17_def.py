def f():
    print('called')
f()
f()

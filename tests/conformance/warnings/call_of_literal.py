def f():
    return [(1, 2) (3, 4)]
def g(): return 'a' ('b'), [1] (2), {} (), 5 ()
print('not called')

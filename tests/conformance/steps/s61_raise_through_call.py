def f(): raise KeyError('k')
try:
    f()
except KeyError as e:
    print('caught', e)

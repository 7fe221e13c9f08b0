def f():
    try:
        raise ValueError('v')
    except ValueError:
        print('logging')
        raise
f()

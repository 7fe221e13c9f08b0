def f():
    raise ValueError('raise statements have no carets when the whole line is meant')
f()

try:
    raise ValueError('oops')
except ValueError as e:
    print(e)

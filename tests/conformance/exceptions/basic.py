try:
    raise ValueError('message')
except ValueError as e:
    print(e, repr(e), e.args, str(e))
try:
    raise KeyError
except KeyError as e:
    print(repr(e), e.args)
try:
    int('x')
except ValueError as e:
    print(e)
try:
    raise Exception('a', 1, None)
except Exception as e:
    print(e, e.args, repr(e))
print(repr(Exception()), repr(Exception('x')), repr(Exception('x', 2)), str(Exception()), str(Exception(5)))

try:
    1 / 0
except ZeroDivisionError as error:
    print('caught', error)
try:
    [][1]
except IndexError as error:
    print('caught', error)
finally:
    print('finally')

def check(x):
    if x < 0:
        raise ValueError('negative: ' + str(x))
    return x

try:
    print(check(1))
    print(check(-1))
    print('not reached')
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
else:
    print('not reached either')

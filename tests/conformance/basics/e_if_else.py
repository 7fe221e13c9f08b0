for n in (-1, 0, 1):
    if n < 0:
        print('negative')
    elif n == 0:
        print('zero')
    else:
        print('positive')
if 1: print('one line')
if not 0: print('not zero')

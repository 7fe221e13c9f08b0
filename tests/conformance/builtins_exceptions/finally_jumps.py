# return, break and continue in finally: they win, and 3.14 warns.
def override():
    try:
        return 'try'
    finally:
        return 'finally'


def swallow():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            break
    return 'swallowed', i


def lost():
    try:
        raise KeyError('lost')
    finally:
        return 'returned'


def while_break():
    count = 0
    while True:
        try:
            count += 1
            if count == 3:
                return 'never', count
        finally:
            if count == 3:
                break
    return 'after loop', count


print(override(), swallow(), lost(), while_break())

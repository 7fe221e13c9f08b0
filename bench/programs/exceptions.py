# Exceptions: try blocks that pass, raises caught near and far, finally, custom classes.
class Failure(Exception):
    def __init__(self, code):
        self.code = code


def check(n):
    if n % 3 == 0:
        raise Failure(n)
    if n % 5 == 0:
        raise ValueError('five')
    return n


def deep(n, depth):
    if depth == 0:
        return check(n)
    return deep(n, depth - 1)


def guarded(n):
    try:
        return check(n)
    except Failure as failure:
        return failure.code & 7
    except ValueError:
        return 5


def run(n):
    total = finals = 0
    for i in range(n):
        total += guarded(i)
        try:
            total += deep(i, 4)
        except Failure as failure:
            total -= failure.code & 1
        except ValueError:
            total += 1
        finally:
            finals += 1
    table = {i: i for i in range(50)}
    for i in range(n):
        try:
            total += table[i % 100]
        except KeyError:
            total += 1
        try:
            total += int('12')
        except ValueError:
            total = 0
    return total, finals


print(*run(550000))

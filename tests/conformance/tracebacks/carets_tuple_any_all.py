# Of tuple(), any() and all() of a generator expression, the call's name alone is marked.
import sys

def fail(x):
    return 1 / x


def in_tuple():
    return tuple(fail(i) for i in [1, 0])


def in_any():
    return 1 + any(fail(i) < 0 for i in [1, 0])


def in_all():
    return {'a': all(
        fail(i)
        for i in [1, 0])}


def in_brackets():
    return len(tuple((fail(i) for i in [1, 0])))


def in_list():
    return list(fail(i) for i in [1, 0])


def in_own(all=sum):
    return all(fail(i) for i in [1, 0])


def spread():
    return tuple(*(fail(i) for i in [1, 0]))


def in_condition():
    if any(i for i in [0]) or all(fail(i) for i in [1, 0]):
        return 1


def in_argument():
    return all(i for i in 5)


def with_keyword():
    return sum((fail(i) for i in [1, 0]), start=1)


for function in (in_tuple, in_any, in_all, in_brackets, in_list, in_own, spread, in_condition, in_argument, with_keyword):
    try:
        function()
    except Exception as error:
        sys.__excepthook__(type(error), error, error.__traceback__)

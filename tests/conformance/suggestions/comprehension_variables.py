# The variables of comprehensions are gone when an exception has left the function: nothing suggests them.
import sys


def attempt(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        sys.__excepthook__(type(error), error, error.__traceback__)
        names = error.__traceback__.tb_next.tb_frame.f_locals
        print(function.__name__, sorted(names))


def misspelt(items):
    return [itm.name for item in items]


def in_dict(pairs):
    return {key: vlue for key, value in pairs}


def in_nested(rows):
    return [[cel for cell in row] for row in rows]


def behind(items):
    found = [item for item in items]
    return found, itm


def of_the_function(items):
    item = None
    return [itm for element in items if element]


def kept(items):
    return [(lambda: cel)() or (lambda: cell) for cell in items]


def shadowed(items, item='outer'):
    return [itm for item in items]


def generator(items):
    yield [itm for item in items]


for function in misspelt, in_nested, behind, of_the_function, kept, shadowed:
    attempt(function, ['ab'])
attempt(in_dict, [(1, 2)])
attempt(lambda items: next(generator(items)), ['a'])
attempt(lambda items: [itm for item in items], ['a'])


class Body:
    try:
        names = [nam for name in 'ab']
    except NameError as error:
        sys.__excepthook__(type(error), error, error.__traceback__)


[wrd for word in ['a']]

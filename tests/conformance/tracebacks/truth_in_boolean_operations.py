# Where a failing __bool__ is shown: a whole `and` or `or` whose value is wanted, one operand of a condition.
import sys


class Doubtful:
    def __bool__(self): raise ValueError('doubtful')


a = Doubtful()


def attempt(function):
    try:
        function()
    except ValueError as error:
        sys.__excepthook__(type(error), error, error.__traceback__.tb_next)


attempt(lambda: a and 1)
attempt(lambda: (a) or 1)
attempt(lambda: 1 and a and 3)
attempt(lambda: bool((n := a) and n.x))
attempt(lambda: 1 if (n := a) and n.x else 2)
attempt(lambda: not (n := a))
attempt(lambda: not (a and 1))
attempt(lambda: (a and 1) or 2)
attempt(lambda: 0 or (a or 1) and 2)
attempt(lambda: [1 for x in [1] if (n := a) and 4])
attempt(lambda: (a
                 and 2))
attempt(lambda: 1 < 2 and a
        or 3)

# raise from, __context__, suppressed contexts, nested handlers.
def chain(error):
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({error})')
        if error.__cause__ is not None:
            parts.append('caused by')
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            parts.append('during')
            error = error.__context__
        else:
            error = None
    return ' '.join(parts)


def run(function):
    try:
        function()
        print(function.__name__, 'no error')
    except BaseException as error:
        print(function.__name__, chain(error), '|', error.__suppress_context__, repr(error.__context__))


def plain():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second')


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('second') from error


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second') from None


def from_class():
    raise ValueError('x') from KeyError


def from_bad():
    raise ValueError('x') from 5


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def reraise_same():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise error


def nothing_to_reraise():
    raise


def in_finally():
    try:
        raise KeyError('first')
    finally:
        raise ValueError('from finally')


def three():
    try:
        try:
            raise KeyError('one')
        except KeyError:
            raise IndexError('two')
    except IndexError:
        raise ValueError('three')


def handled_inside():
    try:
        raise KeyError('outer')
    except KeyError:
        try:
            raise IndexError('inner')
        except IndexError:
            pass
        raise ValueError('after')


def in_else():
    try:
        pass
    except KeyError:
        pass
    else:
        raise ValueError('else')


def cycle():
    a, b = ValueError('a'), ValueError('b')
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        raise a


def generator_context():
    def gen():
        try:
            yield 1
        except KeyError:
            raise ValueError('in generator')
    g = gen()
    next(g)
    g.throw(KeyError('thrown'))


def with_exit():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *args):
            raise ValueError('from exit')
    with Manager():
        raise KeyError('body')


def deleted_name():
    try:
        raise KeyError('x')
    except KeyError as error:
        pass
    try:
        error
    except NameError as e:
        print(type(e).__name__, e)


for function in (plain, explicit, from_none, from_class, from_bad, reraise, reraise_same, nothing_to_reraise,
                 in_finally, three, handled_inside, in_else, cycle, generator_context, with_exit,
                 deleted_name):
    run(function)

# throw() with what is, or becomes, no exception.
class Never(Exception):
    def __new__(cls, *args):
        return cls


class Number(ValueError):
    def __new__(cls, *args):
        return 5


class Pretender:
    __class__ = property(lambda self: ValueError)

    def __repr__(self):
        return 'Pretender()'


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('over')


async def waits():
    await Once()


class Once:
    def __await__(self):
        yield 'once'


async def items():
    yield 1


for thrown in (Never, Number, Pretender(), Pretender, 5, None, 'text', int, object()):
    for begun in (False, True):
        generator = numbers()
        coroutine = waits()
        if begun:
            next(generator)
            coroutine.send(None)
        for each in (generator, coroutine):
            try:
                each.throw(thrown)
            except BaseException as error:
                print(begun, type(error).__name__, str(error).split(' at 0x')[0])
        generator.close()
        coroutine.close()
    try:
        items().athrow(thrown).send(None)
    except BaseException as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
    try:
        raise thrown
    except BaseException as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
    try:
        raise KeyError('k') from thrown
    except BaseException as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
    try:
        raise KeyError from thrown
    except BaseException as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])

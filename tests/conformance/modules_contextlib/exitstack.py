# ExitStack: order, callbacks, pop_all, errors.
from contextlib import ExitStack, contextmanager
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class CM:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value)
        if self.fail:
            raise self.fail
        return self.swallow


with ExitStack() as stack:
    print(stack.enter_context(CM('a')), stack.enter_context(CM('b')))
    print(stack.callback(print, 'callback', 1, sep='-').__name__, stack.push(CM('pushed')).name)
    stack.push(lambda *args: print('push function', args))
    print('body')


@ExitStack().callback
def not_used():
    pass


def run(*managers, error=None):
    with ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        if error:
            raise error
    return 'done'


show(run, CM('x', swallow=True), CM('y'), error=ValueError('v'))
show(run, CM('x'), CM('y'), error=ValueError('v'))
show(run, CM('x'), CM('y', fail=KeyError('from y')), error=ValueError('v'))
show(run, CM('x', swallow=True), CM('y', fail=KeyError('from y')))
try:
    run(CM('x', fail=IndexError('i')), CM('y', fail=KeyError('k')), error=ValueError('v'))
except IndexError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
stack = ExitStack()
stack.enter_context(CM('moved'))
stack.callback(print, 'cb')
new = stack.pop_all()
print(type(new).__name__)
stack.close()
print('closed old')
new.close()
new.close()
with ExitStack() as stack:
    @stack.callback
    def cleanup():
        print('cleanup')

    @stack.push
    def pushed(kind, value, tb):
        print('pushed got', kind)
        return True
    raise KeyError('swallowed by pushed')
show(lambda: ExitStack().enter_context(5))
show(lambda: ExitStack().push(5))
show(lambda: ExitStack().callback())
show(lambda: ExitStack().callback(print, arg=1).__wrapped__)


def conditional(flag):
    with ExitStack() as stack:
        stack.callback(print, 'always')
        if flag:
            stack.pop_all()
        return flag


print(conditional(False), conditional(True))


@contextmanager
def resource(n):
    print('acquire', n)
    if n == 3:
        raise ValueError('cannot acquire 3')
    yield n
    print('release', n)


def several(count):
    with ExitStack() as stack:
        return [stack.enter_context(resource(i)) for i in range(count)]


show(several, 2)
show(several, 5)


class Sub(ExitStack):
    pass


with Sub() as s:
    print(type(s).__name__, type(s.pop_all()).__name__)

# contextmanager, ContextDecorator, closing, nullcontext, suppress, redirect_stdout.
from contextlib import AbstractContextManager, ContextDecorator, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress
import sys
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@contextmanager
def tag(name):
    """Docs."""
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as error:
        print('caught', error)
    finally:
        print(f'</{name}>')


with tag('a') as value:
    print(value)
with tag('b'):
    raise ValueError('swallowed')
try:
    with tag('c'):
        raise KeyError('passes')
except KeyError as error:
    print('outside', error)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def keeps_going():
    try:
        yield
    except KeyError:
        yield 'again'


@contextmanager
def replaces():
    try:
        yield
    except KeyError:
        raise ValueError('replaced')


@contextmanager
def swallow_all():
    try:
        yield
    except BaseException:
        pass


def use(manager, error=None):
    with manager as value:
        if error:
            raise error
    return value


show(use, no_yield())
show(use, two_yields())
show(use, keeps_going(), KeyError('k'))
show(use, replaces(), KeyError('k'))
show(use, two_yields(), KeyError('k'))
show(use, swallow_all(), SystemExit(1))
show(use, tag('t'), StopIteration('stop'))
show(use, swallow_all(), StopIteration('stop'))
print(tag.__name__, tag.__doc__, type(tag('x')).__name__)
m = tag('once')
show(use, m)
show(use, m)


@tag('decorated')
def function(x):
    return x * 2


print(function(4), function(5), function.__name__)


class Deco(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *args):
        print('exit', args[0])
        return False


@Deco()
def decorated():
    print('body')
    return 7


print(decorated())


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as thing:
    print(type(thing).__name__)
show(use, closing(5))
with nullcontext() as n, nullcontext('value') as v:
    print(n, v)
with suppress(KeyError, ValueError):
    raise ValueError('gone')
print(use(suppress(KeyError)), use(suppress(), None))
show(use, suppress(KeyError), IndexError('seen'))
with suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except ExceptionGroup as group:
    print(repr(group))


class Writer:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


w = Writer()
with redirect_stdout(w) as target:
    print('to writer')
    with redirect_stdout(Writer()):
        print('lost')
    print('again')
print(repr(w.text), target is w)
with redirect_stderr(w):
    print('err', file=sys.stderr)
print(repr(w.text))


class Abstract(AbstractContextManager):
    def __exit__(self, *args):
        return None


print(type(use(Abstract())).__name__, isinstance(Thing(), AbstractContextManager),
      issubclass(Deco, AbstractContextManager))
show(AbstractContextManager)

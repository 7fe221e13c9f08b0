# A small unit-of-work library over contextlib.
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


class Resource:
    open_names = []

    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        if self.fail:
            raise OSError(f'cannot open {self.name}')
        self.open_names.append(self.name)
        return self

    def __exit__(self, *args):
        self.open_names.remove(self.name)

    def close(self):
        print('closed', self.name)


def open_all(names):
    with ExitStack() as stack:
        resources = [stack.enter_context(Resource(n, fail='!' in n)) for n in names]
        return stack.pop_all(), resources


stack, resources = open_all('abc')
print([r.name for r in resources], Resource.open_names)
stack.close()
print(Resource.open_names)
try:
    open_all(['x', 'y', 'bad!'])
except OSError as error:
    print(error, Resource.open_names)


@contextmanager
def unit_of_work(store, *, commit_on=(KeyboardInterrupt,)):
    draft = {}
    try:
        yield draft
    except commit_on:
        store.update(draft)
        raise
    except Exception as error:
        print('rolled back', type(error).__name__)
        raise
    else:
        store.update(draft)


store = {}
with unit_of_work(store) as draft:
    draft['a'] = 1
with suppress(ValueError), unit_of_work(store) as draft:
    draft['b'] = 2
    raise ValueError
try:
    with unit_of_work(store) as draft:
        draft['c'] = 3
        raise KeyboardInterrupt
except KeyboardInterrupt:
    pass
print(store)


class Capture:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


def noisy(n):
    print('noise', n)
    return n * 2


def quiet(function, *args):
    with redirect_stdout(capture := Capture()):
        result = function(*args)
    return result, capture.text


print(quiet(noisy, 21))


class Tag(ContextDecorator):
    depth = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('  ' * Tag.depth + f'<{self.name}>')
        Tag.depth += 1
        return lambda text: print('  ' * Tag.depth + text)

    def __exit__(self, *args):
        Tag.depth -= 1
        print('  ' * Tag.depth + f'</{self.name}>')


@Tag('html')
def page(items):
    with Tag('ul'):
        for item in items:
            with Tag('li') as write:
                write(item)


page(['one', 'two'])
with closing(Resource('z')) as r, (Tag('b') if r.name == 'q' else nullcontext(print)) as write:
    write('inside', r.name)


def first_that_works(*functions):
    for function in functions:
        with suppress(Exception):
            return function()
    return 'none'


print(first_that_works(lambda: 1 / 0, lambda: [][0], lambda: 'third'), first_that_works(lambda: 1 / 0),
      first_that_works())

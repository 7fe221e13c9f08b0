# Programs built on exceptions: retries, validation, cleanup, translations.
class AppError(Exception):
    code = 1

    def __init__(self, message, **context):
        super().__init__(message)
        self.context = context

    def __str__(self):
        extra = ', '.join(f'{k}={v!r}' for k, v in self.context.items())
        return f'[{self.code}] {super().__str__()}' + (f' ({extra})' if extra else '')


class NotFound(AppError, KeyError):
    code = 404


class Invalid(AppError, ValueError):
    code = 422


attempts = []


def retry(times, *kinds):
    def decorate(f):
        def wrapper(*args):
            errors = []
            for attempt in range(times):
                try:
                    return f(*args, attempt)
                except kinds as error:
                    errors.append(error)
            raise ExceptionGroup(f'{f.__name__} failed {times} times', errors)
        return wrapper
    return decorate


@retry(3, ValueError, OSError)
def flaky(succeed_at, attempt):
    attempts.append(attempt)
    if attempt < succeed_at:
        raise (ValueError, OSError)[attempt % 2](f'attempt {attempt}')
    if succeed_at == 1:
        raise TypeError('not retried')
    return f'ok after {attempt}'


for n in (0, 2, 5, 1):
    try:
        print(flaky(n))
    except ExceptionGroup as group:
        print(repr(group))
    except TypeError as error:
        print(repr(error))
print(attempts)


def lookup(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise NotFound('no such key', key=key) from error
    except TypeError:
        raise Invalid('bad key', kind=type(key).__name__) from None


for key in ('a', 'z', []):
    try:
        print(lookup({'a': 1}, key))
    except LookupError as error:
        print('lookup', error, repr(error.__cause__), error.args, isinstance(error, AppError))
    except AppError as error:
        print('app', error, error.__cause__, error.__suppress_context__, repr(error.__context__)[:20])


def validate(record):
    errors = []
    for field, check in {'age': lambda v: 0 <= int(v) < 150, 'name': lambda v: v[0].isupper()}.items():
        try:
            if not check(record[field]):
                errors.append(Invalid('out of range', field=field))
        except Exception as error:
            error.add_note(f'while checking {field}')
            errors.append(error)
    if errors:
        raise ExceptionGroup('invalid record', errors)
    return 'valid'


for record in ({'age': 5, 'name': 'Ann'}, {'age': 'x', 'name': 'bob'}, {'name': ''}, {'age': 200, 'name': 5}):
    try:
        print(validate(record))
    except* Invalid as group:
        print('invalid', [str(e) for e in group.exceptions])
    except* (ValueError, TypeError) as group:
        print('value', [(repr(e), e.__notes__) for e in group.exceptions])
    except* LookupError as group:
        print('lookup', [(repr(e), e.__notes__) for e in group.exceptions])


def cleanup_order():
    order = []
    try:
        try:
            order.append(1)
            raise ValueError
        finally:
            order.append(2)
            try:
                raise KeyError
            except KeyError:
                order.append(3)
    except ValueError:
        order.append(4)
    else:
        order.append('never')
    finally:
        order.append(5)
    return order


print(cleanup_order())
try:
    assert 1 + 1 == 3, f'math is {1 + 1}'
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error))
try:
    assert (False, 'always true') and 0, ('tuple', 'message')
except AssertionError as error:
    print(error.args)
results = []
for text in ('1', 'x', '0', '-', '4'):
    try:
        results.append(10 // int(text))
    except ValueError:
        continue
    except ZeroDivisionError:
        results.append('inf')
        break
    finally:
        results.append('|')
print(results)

import sys
def g():
    try: 1 / 0
    except ZeroDivisionError: yield repr(sys.exception())
    yield repr(sys.exception())
try: raise KeyError('outer')
except KeyError:
    it = g()
    print(next(it), repr(sys.exception()), next(it), repr(sys.exception()))
def h():
    try: yield 1
    except KeyError: yield repr(sys.exception())
    yield repr(sys.exception())
it = h(); next(it)
print(it.throw(KeyError('thrown')), sys.exception(), next(it))
def raises_later():
    yield 1
    raise ValueError('second step')
it = raises_later()
print(next(it))
try: next(it)
except ValueError as e: print(e, list(it))
def in_for():
    for x in raises_later():
        try: yield x
        except Exception: yield 'no'
it = in_for(); next(it)
try: next(it)
except ValueError as e: print('passed through for', e)
try: list(raises_later())
except ValueError as e: print('list', e)
try: [x for x in raises_later()]
except ValueError as e: print('comprehension', e)
try: a, b, c = raises_later()
except ValueError as e: print('unpack', e)
try: sum(raises_later())
except ValueError as e: print('sum', e)
try: print(*raises_later())
except ValueError as e: print('star', e)
try: max(raises_later(), key=str)
except ValueError as e: print('max', e)
def nested_stop():
    yield next(iter([]))
try: list(nested_stop())
except RuntimeError as e: print(e, repr(e.__cause__))
try: list(next(iter([])) for _ in range(2))
except RuntimeError as e: print(e)
def returns_in_try():
    try: return 'r'
    finally: yield 'in finally'
it = returns_in_try(); print(next(it))
try: next(it)
except StopIteration as s: print(s.value)
def context():
    try: yield
    except ValueError:
        try: yield 'handling'
        except KeyError as k: yield repr(k.__context__)
it = context(); next(it); it.throw(ValueError('v')); print(it.throw(KeyError('k')))

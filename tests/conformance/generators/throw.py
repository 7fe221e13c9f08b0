def g():
    while True:
        try: x = yield 'waiting'
        except ValueError as e: yield f'caught {e}'
        except KeyError: return 'returned'
it = g()
print(next(it), it.throw(ValueError('a')), next(it), it.throw(ValueError('c')))
next(it)
try: it.throw(KeyError)
except StopIteration as s: print(s.value)
try: it.throw(ValueError('after the end'))
except ValueError as e: print(e)
it = g()
try: it.throw(TypeError('before the start'))
except TypeError as e: print(e)
print(list(it))
def cleanup():
    try: yield 1
    finally: print('cleanup')
it = cleanup(); next(it)
try: it.throw(RuntimeError('through finally'))
except RuntimeError as e: print(e)
def convert():
    try: yield
    except ValueError as e: raise KeyError('converted') from e
it = convert(); next(it)
try: it.throw(ValueError('v'))
except KeyError as e: print(e, repr(e.__cause__))
def stop():
    yield
    raise StopIteration('raised inside')
it = stop(); next(it)
try: next(it)
except RuntimeError as e: print(e, repr(e.__cause__))
def stop_thrown():
    yield
it = stop_thrown(); next(it)
try: it.throw(StopIteration('thrown in'))
except RuntimeError as e: print(e, repr(e.__cause__))
it = g(); next(it)
for bad in ('it.throw(5)', 'it.throw("x")', 'it.throw(int)', 'it.throw()'):
    try: eval(bad)
    except TypeError as e: print(bad, e)
print(it.throw(ValueError), next(it))
e = ValueError('instance')
try:
    it2 = cleanup(); next(it2); it2.throw(e)
except ValueError as x: print(x is e)

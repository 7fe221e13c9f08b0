def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit')
        raise
    finally: print('finally')
it = g(); next(it)
print(it.close(), list(it))
it = g()
print(it.close(), 'never started')
it = g(); list(it); print(it.close())
def swallow():
    try: yield
    except GeneratorExit: return 'value from close'
it = swallow(); next(it); print(it.close())
def ignore():
    while True:
        try: yield 1
        except GeneratorExit: print('ignoring once'); yield 2; return
it = ignore(); next(it)
try: it.close()
except RuntimeError as e: print(e)
def raising():
    try: yield
    finally: raise ValueError('in finally')
it = raising(); next(it)
try: it.close()
except ValueError as e: print(e, repr(e.__context__))
def nested():
    try: yield from g()
    finally: print('outer finally')
it = nested(); next(it); it.close()
def with_manager():
    class M:
        def __enter__(self): return self
        def __exit__(self, *a): print('exit', a[0].__name__)
    with M(): yield
it = with_manager(); next(it); it.close()
it = g(); next(it)
try: it.throw(GeneratorExit)
except GeneratorExit as e: print(repr(e))
def loop():
    for i in range(3):
        try: yield i
        finally: print('leaving', i)
it = loop(); next(it); next(it); it.close()
print(next(it, 'exhausted'))

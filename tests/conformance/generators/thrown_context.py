# What is thrown into a generator has what the generator handles as its context, not what the caller handles.
def show(e):
    out=[]
    while e is not None and len(out) < 6:
        out.append(repr(e))
        e = e.__context__
    print(' <- '.join(out))
def inner():
    try: raise KeyError('k')
    except KeyError:
        yield 1
def catching():
    try: yield 1
    except ValueError as e:
        raise IndexError('i')
def plain():
    yield 1
def finallying():
    try: yield 1
    finally: 1/0
def delegating():
    yield from inner()
def deleg2():
    try: raise OSError('o')
    except OSError: yield from plain()
class It:
    def __iter__(s): return s
    def __next__(s): return 1
    def throw(s,*a): raise a[0]
def deleg3():
    try: raise OSError('o')
    except OSError: yield from It()
async def co():
    try: raise KeyError('k')
    except KeyError:
        await A()
class A:
    def __await__(s): yield 5
for f in (inner,catching,plain,finallying,delegating,deleg2,deleg3,co):
    for started in (0,1):
        for handled in (0,1):
            for exc in (ValueError('v'),ValueError):
                g=f()
                if started: g.send(None)
                try:
                    if handled:
                        try: raise TypeError('outer')
                        except TypeError: g.throw(exc)
                    else: g.throw(exc)
                except Exception as e:
                    print(f.__name__,started,handled,end=' '); show(e)
# close
def closing():
    try: yield 1
    except GeneratorExit as e:
        show(e); raise ValueError('c')
g=closing(); next(g)
try:
    try: raise TypeError('outer')
    except TypeError: g.close()
except ValueError as e: show(e)
# closed generator
g=plain(); list(g)
try:
    try: raise TypeError('outer')
    except TypeError: g.throw(ValueError('v'))
except ValueError as e: show(e)
# running
def runs():
    try: g.throw(ValueError('v'))
    except ValueError as e: show(e)
    yield
g=runs()
try:
    try: raise TypeError('outer')
    except TypeError: next(g)
except ValueError as e: show(e)
# existing context kept
kept = ValueError('v')
kept.__context__ = KeyError('own')
g=plain(); next(g)
try:
    try: raise TypeError('outer')
    except TypeError: g.throw(kept)
except ValueError as e: show(e)
g=inner(); next(g)
try:
    g.throw(kept)
except ValueError as e: show(e)

import contextlib
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: plain().throw(ValueError('callback')))
        raise TypeError('body')
except ValueError as e:
    show(e)


@contextlib.contextmanager
def managed():
    try:
        yield
    except TypeError:
        raise ValueError('managed')


try:
    try:
        raise OSError('before')
    except OSError:
        with managed():
            raise TypeError('inside')
except ValueError as e:
    show(e)


def after():
    yield
    raise ValueError('raised')


g = after()
next(g)
try:
    try:
        raise TypeError('outer')
    except TypeError:
        next(g)
except ValueError as e:
    show(e)

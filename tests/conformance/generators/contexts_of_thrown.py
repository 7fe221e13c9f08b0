# What is handled in a generator becomes the context of what comes of throwing into the one it delegates to; of what an async generator raises, nothing does.
def chain(e, d=0):
    if e is None or d>7: return None
    return [type(e).__name__, e.args, chain(e.__context__, d+1)]
def g0():
    try:
        raise KeyError('CM')
    finally:
        try:
            yield 1
        except UNDEFINED as b:
            pass
def g0b():
    try:
        raise KeyError('CM')
    except KeyError:
        try:
            yield 1
        except BaseException as b:
            raise TypeError('t')
def g0c():
    try:
        yield 1
    except BaseException as b:
        raise TypeError('t')
def g3(g):
    try:
        raise ValueError('o')
    except ValueError as b:
        yield from g()
def g4(g):
    yield from g()
def g5(g):
    try:
        yield from g()
    except Exception as e:
        raise OSError('os')
for f in g3, g4, g5, lambda g: g():
    for g in g0, g0b, g0c:
        for how in 0,1,2,3:
            it=f(g); next(it)
            try:
                if how==0: it.close()
                elif how==1: it.throw(LookupError('l'))
                elif how==2: it.throw(GeneratorExit('x'))
                else:
                    try: raise ArithmeticError('outer')
                    except ArithmeticError: it.close()
            except BaseException as e: print(f.__name__.strip("<>"),g.__name__,how,chain(e))


async def ag(n):
    try:
        yield 1
    except ValueError:
        if n==1: raise StopIteration(3)
        if n==2: raise KeyError(3)
        if n==3: raise StopAsyncIteration(3)
        if n==4:
            try: raise StopIteration(3)
            finally: pass
        if n==5:
            try: raise KeyError(3)
            except KeyError: raise StopIteration(4)
        if n==6: yield 5
async def ag2(n):
    async for x in ag(n): yield x
def gg(n):
    try:
        yield 1
    except ValueError:
        if n==1: raise StopIteration(3)
        if n==2: raise KeyError(3)
        if n==6: yield 5
def dele(n): yield from gg(n)
def drive(c):
    try: c.send(None)
    except StopIteration as e: return e.value
    except BaseException as e: return chain(e)
for n in range(1,7):
    for outer in 0,1:
        for f in ag,ag2:
            async def run():
                g=f(n)
                await g.__anext__()
                if outer:
                    try: raise LookupError('o')
                    except LookupError: return await g.athrow(ValueError(9))
                return await g.athrow(ValueError(9))
            print(n,outer,f.__name__,drive(run()))
        for f in gg,dele:
            try:
                g=f(n); next(g)
                try: raise LookupError('o')
                except LookupError: g.throw(ValueError(9))
            except BaseException as e: print(n, f.__name__, chain(e))

def g():
    try:
        yield 1
    except KeyError as e:
        raise ValueError('converted') from e
it = g()
next(it)
it.throw(KeyError('thrown in'))

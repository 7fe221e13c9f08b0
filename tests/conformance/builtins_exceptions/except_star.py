# except* with groups.
def run(error, *, name=''):
    try:
        try:
            raise error
        except* ValueError as group:
            print(name, 'ValueError', repr(group))
        except* (TypeError, KeyError) as group:
            print(name, 'Type/Key', repr(group))
        else:
            print('else')
        finally:
            print('finally', end=' ')
    except BaseException as escaped:
        print('escaped', repr(escaped), repr(escaped.__context__))
    else:
        print('all handled')


run(ValueError('bare'))
run(IndexError('bare other'))
run(ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)]))
run(ExceptionGroup('g', [ValueError(1), OSError(2), ExceptionGroup('n', [TypeError(3), OSError(4)])]))
run(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError()]))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('from handler')
    except* TypeError as g:
        raise
except BaseException as error:
    print(repr(error), [repr(e.__context__) for e in error.exceptions])
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as g:
        raise g
except BaseException as error:
    print(repr(error))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as error:
    print(error)
try:
    pass
except* ValueError:
    print('no')
else:
    print('else runs')
for i in range(3):
    try:
        if i == 1:
            raise ExceptionGroup('loop', [KeyError(i)])
    except* KeyError as g:
        print('loop', g.exceptions)
try:
    try:
        raise ExceptionGroup('g', [ValueError(1), ValueError(2)])
    except* ValueError as g:
        for e in g.exceptions:
            print('each', e)
        raise RuntimeError('new') from g
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
def returns():
    try:
        raise ExceptionGroup('g', [ValueError()])
    except* ValueError as g:
        result = 'in handler'
    return result, 'g' in locals()
print(returns())

def show(f, *names):
    try: f()
    except BaseException as e: print(type(e).__name__, str(e), {n: getattr(e, n) for n in names})
def name(): undefined_thing
def attribute(): (5).nothing
def key(): {}['k']
def stop(): next(iter([]))
def imp(): import no_such_module
def imp_from(): from math import no_such_name
def unicode(): 'é'.encode('ascii')
def decode(): b'a\xff'.decode()
def leave(): raise SystemExit(3)
def stop_value(): raise StopIteration(5)
def local():
    x; x = 1
show(name, 'name', 'args')
show(local, 'name', 'args')
show(attribute, 'name', 'obj', 'args')
show(key, 'args')
show(stop, 'value', 'args')
show(stop_value, 'value', 'args')
show(imp, 'name', 'path', 'msg', 'name_from')
show(imp_from, 'name', 'name_from')
show(unicode, 'encoding', 'object', 'start', 'end', 'reason')
show(decode, 'encoding', 'object', 'start', 'end', 'reason')
show(leave, 'code', 'args')
print(StopIteration().value, StopIteration(1, 2).value, SystemExit().code, SystemExit(1, 2).code)
print(repr(ImportError('m', name='n', path='p')), ImportError('m', name='n').name, NameError('x', name='y').name, repr(AttributeError('a', name='n', obj=5).obj))
print(SyntaxError('m', ('f', 1, 2, 'text')).lineno, repr(SyntaxError('m')), SyntaxError('m', ('f', 1, 2, 'text')), SyntaxError('m', ('f', 1, 2, 'text', 3, 4)).end_lineno)
print(UnicodeEncodeError('utf-8', 'aé', 1, 2, 'why'), repr(UnicodeDecodeError('x', b'ab', 0, 2, 'why')), UnicodeTranslateError('abc', 0, 2, 'r'))
print(KeyError('a'), KeyError('a', 'b'), KeyError(), KeyError(5), repr(KeyError('it\'s')))
for bad in ('ImportError(foo=1)', 'ValueError(x=1)', 'NameError(nme=1)', 'UnicodeEncodeError()', 'BaseException(a=1)', 'UnicodeDecodeError("a", "b", 1, 2, "c")'):
    try: eval(bad)
    except TypeError as e: print(e)

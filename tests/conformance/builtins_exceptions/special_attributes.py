# KeyError, StopIteration, SystemExit, OSError, ImportError, NameError, AttributeError, SyntaxError fields.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(str(KeyError('k')), str(KeyError(1)), str(KeyError()), str(KeyError('a', 'b')), str(KeyError("it's")),
      str(LookupError('k')), str(KeyError(('t',))), repr(KeyError('é')))
print(StopIteration().value, StopIteration(5).value, StopIteration(1, 2).value, StopIteration([1]).args,
      StopAsyncIteration(3).args)
s = StopIteration(1)
s.value = 9
print(s.value, s.args, SystemExit().code, SystemExit(3).code, SystemExit('m').code, SystemExit(1, 2).code,
      str(SystemExit(4)), str(SystemExit()))
i = ImportError('msg', name='mod', path='/p', name_from='attr')
print(i, i.msg, i.name, i.path, i.name_from, repr(i), ImportError().msg, ImportError('a', 'b').msg,
      ModuleNotFoundError('x', name='n').name)
show(ImportError, 'a', bad=1)
n = NameError('msg', name='var')
a = AttributeError('msg', name='attr', obj=5)
print(n.name, n, a.name, a.obj, a, NameError('x').name, AttributeError().obj)
show(NameError, 'a', obj=1)
show(AttributeError, name='x', bad=2)
try:
    undefined_variable
except NameError as error:
    print(error.name, error)
try:
    (5).undefined_attribute
except AttributeError as error:
    print(error.name, error.obj, error)
try:
    import no_such_module_here
except ImportError as error:
    print(type(error).__name__, error, error.name, error.path)
try:
    from math import nothing_there
except ImportError as error:
    print(type(error).__name__, str(error)[:50], error.name, error.name_from)
x = SyntaxError('bad', ('f.py', 3, 5, 'code here\n', 3, 9))
print(x, x.msg, x.filename, x.lineno, x.offset, x.text, x.end_lineno, x.end_offset, x.print_file_and_line,
      repr(x), x.args)
print(SyntaxError('m'), SyntaxError('m', ('f', 1, 2, 't')), SyntaxError('m', ('/dir/f.py', 7, 2, 't')),
      SyntaxError('m', (None, 4, None, None)), SyntaxError(), SyntaxError('m').lineno)
show(SyntaxError, 'm', ('f', 1))
show(SyntaxError, 'm', 5)
show(SyntaxError, 'm', (1, 2, 3, 4, 5))
try:
    compile('x = (1,\ny = 2', 'file.py', 'exec')
except SyntaxError as error:
    print(error, error.filename, error.lineno, error.offset, repr(error.text), error.end_lineno,
          error.end_offset, error.msg)
try:
    [].pop()
except IndexError as error:
    print(error.args)
try:
    {}['missing']
except KeyError as error:
    print(error.args, error, repr(error))
try:
    next(iter(()))
except StopIteration as error:
    print(error.args, error.value)


def gen():
    yield 1
    return 'result'


g = gen()
next(g)
try:
    next(g)
except StopIteration as error:
    print(error.value, error.args)
try:
    raise SystemExit('bye')
except SystemExit as error:
    print(error.code, repr(error))

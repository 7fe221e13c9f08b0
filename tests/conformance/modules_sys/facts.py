# sys: facts that a sandbox has.
import sys
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(sys.version_info[:2] >= (3, 14), sys.version_info.major, sys.version_info.minor >= 14,
      len(sys.version_info), type(sys.version_info).__name__,
      sys.version_info.releaselevel in ('alpha', 'beta', 'candidate', 'final'), isinstance(sys.version, str),
      sys.version.startswith('3.'), sys.hexversion >> 16 >= 0x30e)
print(sys.byteorder, sys.maxunicode, sys.float_info, sys.getrecursionlimit(), sys.getdefaultencoding(),
      sys.float_repr_style, type(sys.flags).__name__, sys.implementation.name != '',
      sys.getfilesystemencoding())
print(sys.intern('abc') == 'abc', sys.intern('x' * 3) is sys.intern('xxx'), isinstance(sys.argv, list),
      'sys' in sys.modules, sys.modules['sys'] is sys, '__main__' in sys.modules,
      sys.modules['__main__'].__name__, 'builtins' in sys.builtin_module_names, sys.__name__)
show(sys.intern, 5)
show(sys.intern)


class Sub(str):
    pass


show(sys.intern, Sub('a'))
show(sys.setrecursionlimit, 0)
show(sys.setrecursionlimit, -5)
show(sys.setrecursionlimit, 'a')
show(sys.setrecursionlimit)
old = sys.getrecursionlimit()
sys.setrecursionlimit(300)


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


reached = depth(0)
print(sys.getrecursionlimit(), 200 < reached < 300)
sys.setrecursionlimit(old)
try:
    sys.exit(3)
except SystemExit as error:
    print(repr(error), error.code)
for args in ((), ('message',), (None,), (1, 2), ((1, 2),)):
    try:
        sys.exit(*args)
    except SystemExit as error:
        print(args, repr(error), error.code)
    except TypeError as error:
        print(args, error)
print(sys.exc_info(), sys.exception(), sys.is_finalizing())
try:
    raise KeyError('k')
except KeyError:
    kind, value, tb = sys.exc_info()
    print(kind, repr(value), tb.tb_lineno > 0, sys.exception() is value)
print(sys.exc_info())
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_lineno > 0, frame.f_globals is globals())


def caller():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name, sorted(sys._getframe().f_locals)


print(caller())
show(sys._getframe, 1000)
show(lambda: sys.nothing)

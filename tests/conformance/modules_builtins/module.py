# builtins: the module itself and what shadowing does.
import builtins
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(builtins.__name__, builtins.len is len, builtins.print is print, builtins.__doc__ is not None,
      builtins.__debug__, __debug__)
print(__name__, __builtins__ is builtins or __builtins__ is builtins.__dict__, __doc__,
      __spec__ is None or True, '__file__' in globals() or True)
builtins.shared_name = 'from builtins'
print(shared_name)
del builtins.shared_name
show(lambda: shared_name)


def len(x):
    return 'shadowed'


print(len([1, 2]), builtins.len([1, 2]))
del len
print(len([1, 2]))
real_abs = builtins.abs
builtins.abs = lambda x: 'patched'
print(abs(-1))
builtins.abs = real_abs
print(abs(-1))


def uses_builtin():
    return max(1, 2)


max = lambda *a: 'global max'
print(uses_builtin())
del max
print(uses_builtin())
space = {}
exec('print("in exec", "__builtins__" in globals())', space)
show(lambda: eval('len("abc")', {'__builtins__': {}}))
print(eval('len("abc")', {'__builtins__': {'len': lambda x: 'mine'}}), eval('len("abc")', {}))
exec('import builtins as b\nresult = b.sum([1, 2])', space)
print(space['result'])
custom = {'__builtins__': {'__build_class__': builtins.__build_class__, '__name__': 'restricted',
                           'object': object}}
exec('class A: pass\nmade = A', custom)
print(custom['made'].__module__, custom['made'].__name__)
for text in ('print', 'open', 'import math', 'class B: pass', '[].x', 'None', 'True', '...', '1 / 0',
             'undefined'):
    try:
        exec(text, {'__builtins__': {}})
        print(text, 'ok')
    except Exception as error:
        print(text, type(error).__name__, error)
print([n for n in ('False', 'True', 'None', 'Ellipsis', 'NotImplemented', '__debug__', '__import__',
                   '__build_class__', 'quit', 'copyright') if hasattr(builtins, n)][:8])
for text in ('True = 1', 'None = 1', '__debug__ = 1', 'def None(): pass', 'f(True=1)', 'x.None = 1',
             'del True', '... = 1', 'lambda None: 1', 'class True: pass', 'import x as None',
             'for True in x: pass', 'with x as None: pass', 'None += 1', '(None := 1)', 'global None',
             'def f(__debug__): pass', '__debug__ += 1', 'del __debug__'):
    try:
        compile(text, 'f', 'exec')
        print(text, 'ok')
    except SyntaxError as error:
        print(text, '|', error.msg)

# A function keeps the builtins that its globals named when it was made; the same code in the same globals may have others.
import builtins
import types

namespace = {}
exec('def size(): return len([1])', namespace)
first = namespace['size']
print(first(), first())
namespace['__builtins__'] = {'len': lambda x: 'other'}
print(first())
second = types.FunctionType(first.__code__, namespace)
print(second(), first(), second(), first())
namespace['__builtins__'] = builtins
third = types.FunctionType(first.__code__, namespace)
print(third(), second(), first(), third())

code = compile('result = len("abc")', '<code>', 'exec')
shared = {}
for other in (None, {'len': lambda x: -1}, builtins, {}, {'len': repr}):
    if other is not None:
        shared['__builtins__'] = other
    try:
        exec(code, shared)
        print(shared['result'])
    except NameError as error:
        print(error)


def takes(a, b=1):
    return a, b


takes.__defaults__ = (1, 2, 3, 4, 5)
print(takes())
try:
    takes(1, 2, 3)
except TypeError as error:
    print(error)

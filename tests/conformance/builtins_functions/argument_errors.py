# Wrong argument counts and keywords for builtin functions.
import builtins

names = ['abs', 'all', 'any', 'ascii', 'bin', 'callable', 'chr', 'delattr', 'divmod', 'format', 'getattr',
         'hasattr', 'hash', 'hex', 'id', 'isinstance', 'issubclass', 'iter', 'len', 'next', 'oct', 'ord',
         'pow', 'repr', 'round', 'setattr', 'sorted', 'sum', 'vars', 'eval', 'exec', 'compile', 'max', 'min',
         'input', 'dir', 'globals', 'locals', 'aiter', 'anext',
         'bool', 'bytearray', 'bytes', 'complex', 'dict', 'enumerate', 'filter', 'float', 'frozenset', 'int',
         'list', 'map', 'memoryview', 'object', 'property', 'range', 'reversed', 'set', 'slice',
         'staticmethod', 'classmethod', 'str', 'super', 'tuple', 'type', 'zip', '__import__',
         '__build_class__']
for name in names:
    function = getattr(builtins, name)
    for args, kwargs in (((), {}), ((1, 2, 3, 4, 5, 6, 7), {}), ((), {'zzz': 1}), ((1,), {'zzz': 1})):
        try:
            function(*args, **kwargs)
            print(name, len(args), list(kwargs), 'ok')
        except TypeError as error:
            print(name, len(args), list(kwargs), error)
        except Exception as error:
            print(name, len(args), list(kwargs), type(error).__name__, error)
site = {'open', 'breakpoint', 'copyright', 'credits', 'exit', 'quit', 'help', 'license'}
print(sorted(n for n in set(dir(builtins)) - site if n[0].islower()))

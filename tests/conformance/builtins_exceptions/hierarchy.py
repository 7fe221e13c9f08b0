# Every builtin exception class: bases, construction, str, repr, args.
import builtins

classes = [value for name, value in vars(builtins).items() if isinstance(value, type)]
classes = sorted((c for c in classes if issubclass(c, BaseException) and c.__name__[0] != '_'), key=lambda c: c.__name__)
seen = set()
for cls in classes:
    if cls in seen:
        continue
    seen.add(cls)
    print(cls.__name__, [b.__name__ for b in cls.__mro__[1:-1]], cls.__module__, cls.__bases__[0].__name__)
    for args in ((), ('message',), (1000, None)):
        try:
            e = cls(*args)
        except TypeError as error:
            print('   ', args, 'TypeError', error)
            continue
        print('   ', args, repr(e), ascii(str(e)), e.args)
    try:
        cls(x=1)
        print('    keyword ok')
    except TypeError as error:
        print('   ', error)
print(len(seen), IOError is OSError, EnvironmentError is OSError)

def tree(cls, depth=0):
    print('  ' * depth + cls.__name__)
    for sub in sorted((s for s in cls.__subclasses__() if s.__module__ == 'builtins'), key=lambda s: s.__name__):
        if sub.__name__ not in seen:
            seen.add(sub.__name__)
            tree(sub, depth + 1)
seen = set()
tree(BaseException)
print(EnvironmentError is OSError, IOError is OSError, issubclass(UnicodeDecodeError, ValueError), ExceptionGroup.__bases__)

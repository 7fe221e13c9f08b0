# oracle: 3.11
# OSError: constructor forms, the mapping from errno to subclasses.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for args in ((), (1,), ('msg',), (2, 'No such file'), (2, 'No such', 'file.txt'),
             (13, 'Denied', 'a', None, 'b'), (17, 'Exists', 'x'), (9999, 'Strange'), ('a', 'b'),
             ('a', 'b', 'c'), (2, 'm', None), (1, 2, 3, 4, 5, 6), (2, 'm', b'bytes'), (2.5, 'm'),
             (None, 'x')):
    e = OSError(*args)
    print(args, type(e).__name__, e, repr(e), e.errno, e.strerror, e.filename, e.filename2, e.args)


class Mine(OSError):
    pass


class MineInit(OSError):
    def __init__(self, x):
        super().__init__(2, 'inner', x)


m = Mine(2, 'No such')
print(type(m).__name__, m.errno, m, MineInit('q'), MineInit('q').filename, type(MineInit('z')).__name__)
f = FileNotFoundError(2, 'gone', 'f')
print(f, f.errno, f.filename, repr(f), type(FileNotFoundError(13, 'x')).__name__,
      FileNotFoundError('just text').errno)
f.errno, f.filename = 5, 'changed'
print(f, f.args)
b = BlockingIOError(11, 'would block', 42)
print(b, b.characters_written, b.args, b.filename)
show(lambda: BlockingIOError(11, 'x').characters_written)
show(lambda: setattr(b, 'characters_written', 'a'))
show(OSError, 2, 'x', bad=1)
for cls in (BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError,
            ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError,
            InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError,
            TimeoutError):
    print(cls.__name__, [c.__name__ for c in cls.__mro__[1:3]], repr(cls('m')), repr(cls(1, 'm')))

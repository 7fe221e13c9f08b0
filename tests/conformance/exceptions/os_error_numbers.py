# oracle: 3.11
print(repr(OSError(2, 'msg')), OSError(2, 'msg').errno, OSError(2, 'msg', 'file').filename, str(OSError(2, 'msg', 'file')), type(OSError(2, 'x')).__name__, type(OSError(13, 'x')).__name__)
for number in (1, 2, 4, 10, 11, 13, 17, 20, 21, 22, 32, 104, 111, 110, 3, 99999):
    e = OSError(number, 'text')
    print(number, type(e).__name__, e, e.errno, e.strerror, e.filename, e.filename2, e.args, repr(e))
print(OSError(), OSError('one'), repr(OSError('one')), OSError('a', 'b'), OSError(1, 2, 3, 4, 5), OSError(1, 2, 3, 4, 5).filename2, OSError(1, 'two', 'f', None, 'g').args)
print(FileNotFoundError(5, 'x').errno, type(FileNotFoundError(13, 'x')).__name__, FileNotFoundError('only').errno, issubclass(FileNotFoundError, OSError))
class Mine(OSError): pass
print(type(Mine(2, 'x')).__name__, Mine(2, 'x'))
print(OSError(2, 'x', 'é'), OSError(2, 'x', b'bytes'), OSError(2, 'x', 5))

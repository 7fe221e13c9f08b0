# oracle: 3.11
# errno values of Linux select OSError's subclass.
for number in range(0, 135):
    e = OSError(number, 'text')
    if type(e) is not OSError:
        print(number, type(e).__name__)
print(type(OSError(2)).__name__, type(OSError(2, 'x', 'f')).__name__, type(IOError(13, 'x')).__name__,
      type(OSError(-2, 'x')).__name__, type(OSError(10**30, 'x')).__name__, type(OSError(True, 'x')).__name__)

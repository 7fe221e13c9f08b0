# oracle: 3.11
# sys: stdout, stderr, stdin as objects; displayhook; exception hooks.
import sys
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(sys.stdout.write('written\n'), sys.stdout.flush(), sys.stdout.encoding, sys.stdout.writable(),
      sys.stdout.readable(), sys.stdin.readable(), sys.stdout.name, sys.stdin.name, sys.stderr.name,
      sys.stdout.closed)
show(sys.stdout.write, 5)
show(sys.stdout.write, b'bytes')
show(sys.stdout.write)
print(sys.stdin.read(), sys.stdin.readline(), sys.stdin.readlines(), list(sys.stdin))
sys.stdout.writelines(['a', 'b', '\n'])


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


capture = Capture()
original = sys.stdout
sys.stdout = capture
print('captured', 1)
print('again', end='')
sys.stdout = original
print(capture.parts, sys.stdout is sys.__stdout__)
sys.stdout = None
print('to nowhere')
sys.stdout = sys.__stdout__
import builtins
sys.displayhook(None)
sys.displayhook([1, 2])
print(builtins._)
sys.displayhook('text')
print(builtins._, sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__)
old = sys.stderr
sys.stderr = err = Capture()
try:
    1 / 0
except ZeroDivisionError as error:
    sys.excepthook(type(error), error, None)
sys.stderr = old
print(''.join(err.parts))
del sys.stdout
try:
    print('no stdout')
except RuntimeError as error:
    sys.stdout = original
    print(error)

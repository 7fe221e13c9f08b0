# oracle: 3.11
# The end of the program: weakref.finalize first, the last one made first, then objects with __del__, which can still use all globals.
import math
import weakref


class Made:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name, math.pi, Made.__name__, other)


class Plain:
    pass


other = 5
kept = Made('kept')
listed = [Made('listed')]
plain = Plain()
first = weakref.finalize(plain, print, 'first')
second = weakref.finalize(plain, print, 'second')
third = weakref.finalize(plain, print, 'third')
third.atexit = False
print('end')

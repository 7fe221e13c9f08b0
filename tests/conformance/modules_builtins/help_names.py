# help() of functions, modules and names, and the other objects that the interactive session speaks of.
import contextlib
import sys

import _helped


def show(*args):
    help(*args)
    print('==')


def plain(): pass
def documented(a, b=2, *rest, c: int, d=None, **others) -> list[int]:
    """One line.

      More lines,
    less indented.

    """
def only_star(*, key): "Short."
def positional(a, b, /): "   Spaces around.   "
async def coroutine(): "Waits."
def strange(a='\n', b="it's", c={}, d=print): r"Back\slash."
def tabs():
    """First.
\tA tab.
\t\tTwo tabs."""
def blank():
    """

    Begins late."""


for function in (plain, documented, only_star, positional, coroutine, strange, tabs, blank, lambda: 0, lambda x, *y: x):
    show(function)

class Capture:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
    def flush(self):
        pass

def without_file(thing):
    capture = Capture()
    with contextlib.redirect_stdout(capture):
        help(thing)
    text = ''.join(capture.parts)
    head, _, tail = text.rpartition('FILE\n')
    print(head + 'FILE: ' + repr(tail[tail.index('\n'):]))

without_file(_helped)
without_file('_helped')
show(_helped.Base)
show(_helped.helper)
for name in ('_helped.Base.method', '_helped.helper', ' _helped.Base ', '_helped.nothing', 'nowhere', 'nowhere.at.all', 'sys.nothing', '_helped.Derived.Base'):
    show(name)

for thing in (exit, quit, help):
    print(repr(thing), str(thing), type(thing), type(thing).__module__)
print(exit.name, quit.name, exit.eof)
for call in (exit, quit, lambda: exit(3), lambda: quit('bye'), lambda: exit(code=None)):
    try:
        call()
    except SystemExit as error:
        print(type(error).__name__, repr(error.code))
for call in (lambda: exit(1, 2), lambda: quit(x=1), lambda: help(1, 2), lambda: credits(1)):
    try:
        call()
    except TypeError as error:
        print('TypeError')
for thing in (copyright, credits, license):
    print(type(thing), type(thing).__name__, callable(thing), isinstance(repr(thing), str))

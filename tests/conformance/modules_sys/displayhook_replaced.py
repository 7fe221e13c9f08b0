# sys.displayhook as statements of a session call it.
import builtins
import sys

shown = []
sys.displayhook = shown.append
exec(compile('4', '<s>', 'single'))
exec(compile('for i in range(2): i\n\n', '<s>', 'single'))
exec(compile('None; x = 5', '<s>', 'single'))
print(shown, hasattr(builtins, '_'))
sys.displayhook = sys.__displayhook__
exec(compile('7; 8', '<s>', 'single'))
print(builtins._)
sys.displayhook = 5
try:
    exec(compile('7', '<s>', 'single'))
except TypeError as error:
    print(error)
del sys.displayhook
try:
    exec(compile('7', '<s>', 'single'))
except RuntimeError as error:
    print(error)

# What an exception says its name is may be anything.
import sys


class Shown:
    text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass


for kind in NameError, AttributeError, ImportError, UnboundLocalError:
    for name in 5, 1.5, None, (), b'sys', 'sy', 'prin', 'sys':
        try:
            error = kind('text')
            error.name = name
            raise error
        except kind as caught:
            kept, sys.stderr = sys.stderr, Shown()
            sys.excepthook(kind, caught, caught.__traceback__)
            shown, sys.stderr = sys.stderr.text, kept
            print(name, shown.splitlines()[-1])
error = NameError('at last')
error.name = 5
raise error

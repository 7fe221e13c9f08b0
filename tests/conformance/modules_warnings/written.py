import sys
import warnings
warnings.warn('plain')
warnings.warn('its own category', RuntimeWarning)


def helper(n):
    warnings.warn(f'about the caller {n}', DeprecationWarning, stacklevel=2)


for i in range(2):
    helper(1)
helper(2); helper(2)
warnings.warn('ignored', PendingDeprecationWarning)
warnings.warn('ignored too', ImportWarning)
eval('"text" is x', {'x': 1})
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f'[{category.__name__}] {message}\n'
warnings.warn('formatted by the program')
print('to standard output')
warnings.simplefilter('error')
warnings.warn('ends the program')

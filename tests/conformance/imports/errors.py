tests = ['import nope', 'import nope.sub', 'import math.nope', 'from math import nope', 'from nope import x', 'from math import sqrt, nope', 'import collections.nope', 'from collections.nope import x', 'from . import x', 'from .nope import x', 'from .. import x', 'import math.pi', 'from math import pi.x', '__import__("nope")', '__import__("")', '__import__(5)', '__import__("math", level=1)', '__import__("math", level=-1)', '__import__()', 'import sys.path', 'from sys import *; print("ok")', 'from __future__ import nope', 'from __future__ import braces', 'from math import (sqrt', 'from math import', 'import', 'from import x', 'import math as', 'import math as m.n', 'from math import * as x', 'from math import (*)', 'import (math)', 'from math import sqrt,', 'import math,', 'from math import ()', 'import a.b as c.d', 'import math as 5', 'def f(): from math import *', 'class C: from math import *; print(floor(1.5))', 'from math import sqrt as', 'import .math', 'from math imports sqrt', 'import math from x', 'x = 1; from __future__ import annotations', 'from ... import', 'from .math import sqrt as s, pi as', 'import 5', 'import "math"']
for t in tests:
    try: exec(t, {'__name__': 'm', '__package__': None} if t.startswith('from .') else {})
    except SyntaxError as e: print(t, '->', type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except Exception as e: print(t, '->', type(e).__name__, str(e).split(' (/')[0], getattr(e, 'name', None))
    else: print(t, 'ok')
import sys
sys.modules['blocked'] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
sys.modules['faked'] = 'anything'
import faked
print(faked)
try: from faked import upper, nothing
except ImportError as e: print(e)
import types
mod = types.ModuleType('made', 'the doc')
mod.x = 1
mod.__all__ = ['x', 'missing']
sys.modules['made'] = mod
try: from made import *
except AttributeError as e: print(e)
mod.__all__ = ['x', 5]
try: from made import *
except TypeError as e: print(e)
mod._private, mod.public = 1, 2
del mod.__all__
ns = {}
exec('from made import *', ns)
print(sorted(k for k in ns if not k.startswith('__')))
print(repr(mod), mod.__doc__, mod.__name__, mod.__loader__, sorted(vars(mod)))
try: mod.nothing
except AttributeError as e: print(e)
mod.__getattr__ = lambda n: f'dynamic {n}'
print(mod.anything)
from made import dynamic_name
print(dynamic_name)
mod.__dir__ = lambda: ['z', 'a']
print(dir(mod))
for t in ('types.ModuleType()', 'types.ModuleType(5)', 'mod()', 'mod.__dict__ = {}', 'del mod.public; mod.__dict__["public"]'):
    try: exec(t)
    except Exception as e: print(t, '->', type(e).__name__, e)

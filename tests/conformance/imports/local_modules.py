import _helper
print(_helper.value, _helper.get(), _helper.__name__, _helper.__doc__)
_helper.set_value(5)
from _helper import value, get, set_value
print(value, get())
set_value(6)
print(value, _helper.value, get())
import _helper as again
print(again is _helper)
ns = {}
exec('from _helper import *', ns)
print(sorted(k for k in ns if not k.startswith('__')))
from _starred import *
print(a, _b, 'c' in globals())
for i in range(2):
    try: import _broken
    except ValueError as e: print(e)
import sys
print('_broken' in sys.modules, '_helper' in sys.modules)
try: import _syntax
except SyntaxError as e: print(e.msg, e.lineno, e.offset)
try: from _helper import missing
except ImportError as e: print(str(e).split(' (/')[0], e.name)
try: _helper.missing
except AttributeError as e: print(e)
try: import _helper.sub
except ImportError as e: print(e)
del sys.modules['_helper']
import _helper as fresh
print(fresh is again, fresh.value)
import _cycle_a
print(_cycle_a.name_a)
print(_helper.Thing.__module__, _helper.Thing, __import__('_helper') is fresh, vars(_helper)['__package__'] == '')

import _package
print(_package.version, _package.x, _package.first.x, hasattr(_package, 'second'), _package.__name__)
import _package.second
print(_package.second.y, _package.sub.up, _package.sub.deep.__name__)
from _package import second as s, first, version
from _package.sub import deep as d
import _package.sub.deep as e
print(s is _package.second, first is _package.first, version, d is e)
print(first.sibling())
import sys
print(sorted(k for k in sys.modules if k.startswith('_package')))
for t in ('import _package.nope', 'from _package import nope', 'from _package.first import nope', 'import _package.first.x', 'from _package.nope import y', 'import _package.sub.nope'):
    try: exec(t)
    except ImportError as x: print(t, '->', type(x).__name__, str(x).split(' (/')[0], x.name)
exec('from _package import *')
print(isinstance(_package.__path__, list), _package.__package__, first.__package__, d.__package__, __package__)
ns = {'__package__': '_package', '__name__': '_package.virtual'}
exec('from .first import x; from . import second', ns)
print(ns['x'], ns['second'].y)
for t in ('from ..up import x', 'from .nope import x', 'from . import nope'):
    try: exec(t, dict(ns))
    except ImportError as x: print(t, '->', type(x).__name__, str(x).split(' (/')[0])

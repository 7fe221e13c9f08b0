# What programs put into sys.meta_path finds modules and loads them.
import sys
import types
from importlib.machinery import ModuleSpec


class Loader:
    def __init__(self, text='made = __name__', module=None):
        self.text = text
        self.module = module

    def __repr__(self):
        return 'a loader'

    def create_module(self, spec):
        print('create', spec.name)
        return self.module

    def exec_module(self, module):
        print('exec', module.__name__, module.__package__, hasattr(module, '__path__'), module.__loader__ is self, hasattr(module, '__file__'),
              module.__spec__._initializing, sys.modules[module.__spec__.name] is module)
        exec(self.text, module.__dict__)


class Finder:
    def __init__(self, specs):
        self.specs = specs

    def find_spec(self, name, path, target=None):
        print('find', name, path, target)
        return self.specs.get(name)


class Incomplete:
    def exec_module(self, module):
        pass


other = types.ModuleType('other', 'its doc')
finder = Finder({
    'virtual': ModuleSpec('virtual', Loader(), is_package=True),
    'virtual.inner': ModuleSpec('virtual.inner', Loader('from . import made as above\nmade = above.upper()'), origin='somewhere'),
    'failing': ModuleSpec('failing', Loader('raise KeyError("no")')),
    'incomplete': ModuleSpec('incomplete', Incomplete()),
    'without': ModuleSpec('without', None),
    'space': ModuleSpec('space', None, is_package=True),
    'renamed': ModuleSpec('renamed', Loader('x = 1', other)),
    'replaced': ModuleSpec('replaced', Loader('import sys; sys.modules[__name__] = "something else"')),
})
sys.meta_path.insert(0, finder)

import virtual.inner
print(virtual.made, virtual.inner.made, virtual, virtual.inner)
print(virtual.__spec__, virtual.inner.__spec__, virtual.__spec__._initializing)
from virtual import inner as again
print(again is virtual.inner)
for name in ('failing', 'incomplete', 'without', 'nowhere', 'virtual.nowhere', 'space', 'renamed', 'replaced'):
    try:
        module = __import__(name)
        print(name, module)
    except Exception as error:
        print(name, type(error).__name__, error)
    print(name in sys.modules)
print(other.__name__, other.__spec__.name, other.x)

class Nameless:
    pass
sys.meta_path.insert(0, Nameless())
class Refusing:
    def find_spec(self, name, path, target=None):
        raise ImportError('not ' + name)
sys.meta_path[:0] = [Refusing()]
try:
    import another
except ImportError as error:
    print(type(error).__name__, error)
del sys.meta_path[:3]
sys.meta_path.append(Finder({'last': ModuleSpec('last', Loader('first = 1'))}))
import last
print(last.first)
try:
    import never
except ImportError as error:
    print(error)
sys.meta_path.pop()

# importlib, as far as it is there.
import importlib
import importlib.machinery
import importlib.util
import sys
import types


def show(function, *args, **keywords):
    try:
        result = function(*args, **keywords)
        print(function.__name__, args, keywords, '->', result if isinstance(result, (str, type(None))) else (type(result).__name__, getattr(result, 'name', getattr(result, '__name__', None))))
    except BaseException as error:
        print(function.__name__, args, keywords, type(error).__name__, error)


for args in (('json.decoder',), ('.decoder', 'json'), ('.decoder',), ('..x', 'json'), ('nosuch',), ('',), (5,), ('.', 'json'), ('math',)):
    show(importlib.import_module, *args)
for thing in (5, types.ModuleType('xx'), sys, None):
    show(importlib.reload, thing)
for args in (('math',), ('json',), ('nosuch',), ('nosuch.x',), ('json.decoder',), ('.decoder', 'json'), ('math.x',), ('__main__',), ('bisect',), ('_spec_module',)):
    show(importlib.util.find_spec, *args)
print('_spec_module' in sys.modules)
for args in (('.a', 'b.c'), ('a', 'b.c'), ('..a', 'b.c'), ('...a', 'b.c'), ('.a', ''), ('.', 'b')):
    show(importlib.util.resolve_name, *args)


class Loader:
    def create_module(self, spec):
        return None
    def exec_module(self, module):
        module.x = 1
    def __repr__(self):
        return 'the loader'
class PackageLoader(Loader):
    def is_package(self, name):
        return True


for spec in (importlib.util.spec_from_loader('a.b', Loader()), importlib.util.spec_from_loader('a.b', PackageLoader()),
             importlib.util.spec_from_loader('a.b', Loader(), origin='here', is_package=True), importlib.machinery.ModuleSpec('none', None)):
    print(spec, spec.name, repr(spec.parent), spec.submodule_search_locations, spec.origin, spec.has_location)
    module = importlib.util.module_from_spec(spec)
    print(module, module.__name__, module.__package__, module.__spec__ is spec, module.__loader__, sorted(vars(module)))
print(importlib.invalidate_caches())

import _spec_module
_spec_module.kept = 'kept'
print(importlib.reload(_spec_module) is _spec_module, _spec_module.kept, _spec_module.own is _spec_module.__spec__)
del sys.modules['_spec_module']
try:
    importlib.reload(_spec_module)
except ImportError as error:
    print(error, error.name)

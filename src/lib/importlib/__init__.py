"""Importing by functions. Modules come from the library and from the host; there are no files to find others in, and no caches."""

import _imp
import sys
from types import ModuleType as _ModuleType

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def import_module(name, package=None):
    """The module; relative to `package` where the name begins with dots."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        from .util import resolve_name
        name = resolve_name(name, package)
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def reload(module):
    """Runs the module again in its own namespace, and gives what then stands in sys.modules."""
    if not isinstance(module, _ModuleType):
        raise TypeError('reload() argument must be a module')
    spec = module.__spec__
    name = spec.name if spec is not None else module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    for finder in sys.meta_path:
        spec = finder.find_spec(name, None, module) if hasattr(finder, 'find_spec') else None
        if spec is None:
            continue
        module.__spec__ = spec
        if spec.loader is None:
            _imp.run_again(module)
        else:
            spec.loader.exec_module(module)
        break
    return sys.modules[name]

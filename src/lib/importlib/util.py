"""Helpers for finders and loaders."""

import _imp
import sys
from _frozen_importlib import ModuleSpec as _ModuleSpec

__all__ = ['find_spec', 'module_from_spec', 'resolve_name', 'spec_from_loader']
module_from_spec = _imp.module_from_spec
_absent = object()


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    rest = name.lstrip('.')
    parts = package.rsplit('.', len(name) - len(rest) - 1)
    if len(parts) < len(name) - len(rest):
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{rest}' if rest else parts[0]


def find_spec(name, package=None):
    """The spec of a module, which is not imported, but its packages are; None: there is no such module."""
    name = resolve_name(name, package)
    module = sys.modules.get(name, _absent)
    if module is None:
        return None
    if module is not _absent:
        spec = getattr(module, '__spec__', _absent)
        if spec is _absent or spec is None:
            raise ValueError(f'{name}.__spec__ is {"not set" if spec is _absent else None}')
        return spec
    path = None
    parent = name.rpartition('.')[0]
    if parent:
        __import__(parent)
        path = getattr(sys.modules[parent], '__path__', _absent)
        if path is _absent:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {name!r}', name=name)
    for finder in sys.meta_path:
        spec = finder.find_spec(name, path, None) if hasattr(finder, 'find_spec') else None
        if spec is not None:
            return spec
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The spec of a module that the loader loads."""
    if is_package is None and hasattr(loader, 'is_package'):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            pass
    return _ModuleSpec(name, loader, origin=origin, is_package=is_package)

"""What modules are found and described with."""

from _frozen_importlib import BuiltinImporter, ModuleSpec

__all__ = ['BuiltinImporter', 'ModuleSpec']

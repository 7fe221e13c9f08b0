own = __spec__
print('package', __name__, own.name, own.parent, len(own.submodule_search_locations), own._initializing, own.submodule_search_locations is __path__)
from . import sub
from .leaf import y

import sys
print('module', __name__, __package__)
own = __spec__
print(own.name, repr(own.parent), own.origin == __file__, own.submodule_search_locations, own.has_location, getattr(own, '_initializing', False), type(own).__name__)
print(sys.modules[__name__].__spec__ is own)

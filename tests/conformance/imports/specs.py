# A module's __spec__ is there while its body runs, and says so.
import sys

print(__spec__, __name__)
import _spec_module, _specs
print(_spec_module.__spec__._initializing, _specs.__spec__._initializing, _spec_module.__spec__ is _spec_module.own)
print(_spec_module.__spec__.loader is _spec_module.__loader__)
try:
    import _spec_fails
except ZeroDivisionError:
    print(sys.kept.__spec__._initializing, '_spec_fails' in sys.modules)
import _specs.late
print(_specs.late.__spec__.name)

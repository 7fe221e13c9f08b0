print('leaf', __spec__.name, __spec__.parent, __spec__.submodule_search_locations)
y = 1
import _specs
print(_specs.__spec__._initializing)


def shown(error):
    return str(error).replace(_specs.__file__, 'FILE')


for name in ('leaf', 'nothing'):
    try:
        getattr(_specs, name)
    except AttributeError as error:
        print(shown(error))
try:
    from _specs import nothing
except ImportError as error:
    print(shown(error))

import _specs
try:
    _specs.late
except AttributeError as error:
    print(error)
try:
    from _specs import late
    print(late.__name__)
except ImportError as error:
    print(error)
try:
    _specs.later
except AttributeError as error:
    print(error)

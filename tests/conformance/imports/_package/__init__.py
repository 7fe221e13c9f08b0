print('package', __name__, __package__)
from . import first
from .first import x
version = 5

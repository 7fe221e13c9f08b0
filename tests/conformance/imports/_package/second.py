print('submodule', __name__)
from .first import x
y = x + ' through second'
from .sub import deep

print('submodule', __name__, __package__)
x = 'x of first'
def sibling():
    from .second import y
    from . import second, version
    return y, second.__name__, version

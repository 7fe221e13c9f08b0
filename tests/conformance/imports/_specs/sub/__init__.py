print('sub', __spec__.name, __spec__.parent)

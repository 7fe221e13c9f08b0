print('deep', __name__, __package__)

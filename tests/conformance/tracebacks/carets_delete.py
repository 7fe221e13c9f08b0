d = {'x': 1}
del d['x'], d['y']

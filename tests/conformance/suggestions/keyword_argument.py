def connect(host, port, timeout=5): pass
connect('h', 1, timout=3)

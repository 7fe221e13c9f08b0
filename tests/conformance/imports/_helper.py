"""A module that lies beside the programs."""
print('helper is executed as', __name__)
value = 1
_private = 2
def get(): return value
def set_value(v):
    global value
    value = v
class Thing: pass

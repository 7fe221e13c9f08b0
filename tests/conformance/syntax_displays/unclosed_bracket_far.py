values = [
    1,
    2,
    3,

def g():
    pass

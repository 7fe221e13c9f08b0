def make():
    class Local(Exception):
        class Deep(ValueError): pass
    return Local
raise make().Deep('qualified name')

def fail(e):
    try: raise e
    except Exception as x: return x
def run():
    raise ExceptionGroup('outer', [fail(ValueError('v')), ExceptionGroup('inner', [fail(KeyError('k')), OSError('no traceback')]), fail(TypeError('t'))])
run()

def keys(rows):
    return {[row]: row
            for row in rows}


try:
    keys([1])
except TypeError as error:
    import sys
    sys.excepthook(type(error), error, error.__traceback__)
table = {key: len(key) for key in ('a', ['b'])}

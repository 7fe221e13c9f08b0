# What is given to the hook must be what the interpreter gives it.
import sys
import types

for value in (5, None, 'text', 1.5, [], ValueError, ValueError(1)):
    for given in (value, types.SimpleNamespace(exc_type=int, exc_value=value, exc_traceback=None, err_msg=None, object=None), (int, value, None, None, None)):
        for hook in (sys.unraisablehook, sys.__unraisablehook__):
            try:
                hook(given)
            except TypeError as error:
                print(error)

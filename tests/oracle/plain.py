"""Runs a program with the Python that runs this file, as if it were called `python3 NAME.py`.

Used for programs marked `# oracle: 3.11`. The program is compiled under its bare name, because since
Python 3.9 a script's own `__file__` is absolute, and expectations must not know where they were made.
"""

import builtins
import os
import sys
import types


def main():
    folder, name = os.path.split(sys.argv[1])
    os.chdir(folder)
    sys.path[0] = folder
    sys.argv[:] = [name]
    sys.dont_write_bytecode = True
    module = types.ModuleType("__main__")
    module.__builtins__ = builtins
    module.__file__ = name
    module.__cached__ = None
    sys.modules["__main__"] = module
    try:
        with open(name, "rb") as file:
            code = compile(file.read(), name, "exec", dont_inherit=True)
    except SyntaxError as error:
        sys.excepthook(type(error), error.with_traceback(None), None)
        return 1
    try:
        exec(code, module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        sys.stdout.flush()
        sys.excepthook(type(error), error, error.__traceback__.tb_next)
        return 1
    return 0


sys.exit(main())

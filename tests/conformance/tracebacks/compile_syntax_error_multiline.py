compile('def f():\n    x = [1,\n         2\n    return x\n', 'virtual.py', 'exec')

c = compile('a = 1\nb = a + 1\n', 'file.py', 'exec')
print(c.co_name, c.co_filename, c.co_names, c.co_consts is not None, c.co_firstlineno, c.co_argcount, type(c).__name__)
ns = {}; exec(c, ns); print(ns['b'])
e = compile('x * 2', 'e', 'eval'); print(eval(e, {'x': 21}))
s = compile('1 + 1\n"shown"\nNone\n', 'x', 'exec'); exec(s)
for line in ('1 + 1', 'x = 5', 'None', '"text"', 'for i in range(2): i', 'if 1: 3'):
    exec(compile(line + '\n', 'repl', 'single'))
print(_)
f = compile('def g(a, b=2, *c, d, **e):\n    "doc"\n    z = a\n    return lambda: z', 'f', 'exec')
g = [k for k in f.co_consts if hasattr(k, 'co_code')][0]
print(g.co_name, g.co_argcount, g.co_kwonlyargcount, g.co_varnames, g.co_cellvars, g.co_freevars, g.co_nlocals, g.co_qualname, g.co_firstlineno, g.co_flags & 0x0c, g.co_posonlyargcount)
def gen(): yield
async def co(): pass
async def agen(): yield
print([bool(h.__code__.co_flags & m) for h in (gen, co, agen) for m in (0x20, 0x80, 0x200)])
for t in ("compile('1', 's', 'bad')", "compile('1', 's')", "compile(5, 's', 'exec')", "compile('1', 5, 'exec')", "compile('x = 1', 's', 'eval')", "compile('a\\0b', 's', 'exec')", "compile('1', 's', 'exec', flags=99999999)", "compile('1', 's', 'exec', 0, True, 5)", "compile('1', 's', 'exec', bad=1)", "compile()", "compile('1 +', 's', 'eval')", "compile('x = 1\\ny = 2\\n', 's', 'single')", "compile('', 's', 'single')", "compile('', 's', 'eval')", "compile('', 's', 'exec')", "compile('if 1:\\n  pass', 's', 'single')", "compile(b'\\xff', 's', 'exec')", "compile(b'x = \"\\xc3\\xa9\"', 's', 'exec')"):
    try: print(t, '->', type(eval(t)).__name__)
    except Exception as e: print(t, '->', type(e).__name__, getattr(e, 'msg', None) or e)
print(compile('assert 0', 's', 'exec', optimize=1) is not None)
try: exec(compile('assert 0, "kept"', 's', 'exec', optimize=0))
except AssertionError as e: print(e)
exec(compile('assert 0', 's', 'exec', optimize=1)); print('assert removed')
exec(compile('"""doc"""\ndef f(): "fdoc"\nprint(f.__doc__, __debug__)', 's', 'exec', optimize=2), {})
print(c == compile('a = 1\nb = a + 1\n', 'file.py', 'exec'), hash(c) == hash(c), c == s)
try: c.co_name = 'x'
except AttributeError as x: print(x)
try: c()
except TypeError as x: print(x)
d = g.replace(co_name='renamed')
print(d.co_name, g.co_name)
try: eval(compile('z + 1', 'name of file', 'eval'))
except NameError as x: print(x.__traceback__.tb_next.tb_frame.f_code.co_filename)

import builtins
print(builtins.len is len)
def f():
    list = [3, 1, 2]
    return sorted(list)
print(f())
print = builtins.print
def g(sum): return sum + 1
print(g(4), sum([1, 2]))
builtins.custom_builtin = 'added'
print(custom_builtin)
def h(): return custom_builtin
custom_builtin = 'global wins'
print(h())
del custom_builtin
print(h())
del builtins.custom_builtin
try: h()
except NameError as e: print(e)
max = 5
print(max, builtins.max(1, 2))
del max
print(max(1, 2))
try: del max
except NameError as e: print(e)
original = builtins.abs
builtins.abs = lambda v: ('patched', v)
print(abs(-3))
builtins.abs = original
print(abs(-3))
class C:
    id = 5
    def m(self): return id is builtins.id
print(C().m(), C.id)
def type_param(type, str): return type, str
print(type_param(1, 2))
True_ = [True, False, None, __debug__]
print(True_)
for name in ('True', 'None', '__debug__'):
    try: exec(f'{name} = 1')
    except SyntaxError as e: print(e.msg)
print(__name__, __builtins__ is builtins, __doc__)

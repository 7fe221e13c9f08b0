class O: pass
o = O()
d = {}
l = [0]
o.x: int = 1
d['k']: str = 'v'
l[0]: int
o.y: int
print(o.x, d, hasattr(o, 'y'), l)
try: print(__annotations__)
except NameError as e: print(e)
def f():
    a: int
    b: int = 2
    (c): int = 3
    try: a
    except UnboundLocalError as e: print(e)
    return b, c, sorted(locals())
print(f())
x: int = 1, 2
y: tuple = *x, 3
print(x, y)
def called(): print('target evaluated'); return o
called().z: int
try: called().w: undefined_annotation = 6
except NameError as e: print(e)
class C:
    self_ref: 'C'
    (paren): int = 1
    if True: cond: int = 2
    for i in range(2): loop: str
    print(sorted(k for k in locals() if k[0] != '_'))
print(list(C.__annotations__))
for src in ('x: int: str', '(x, y): int', '[x]: int', 'x, y: int', 'f(): int = 1', 'x: int += 1', '5: int', 'x: *int', 'x: (yield)', 'def f():\n global x\n x: int', 'def f(x):\n x: int', 'x: int = y: str', 'None: int', 'x: = 5', 'def f(a: int b: str): pass', 'def f() -> : pass', 'lambda x: int: x', 'x: y = z = 1', '*x: int', '"s": int', 'x: (a := 1) = 2', 'x: await y', '(x): int', 'x.y[0]: int', 'a + b: int', 'if x: int: pass', 'def f(*args: *Ts): pass', 'def f(**k: *Ts): pass'):
    try: compile(src, 's', 'exec'); print(repr(src), 'ok')
    except SyntaxError as e: print(repr(src), '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

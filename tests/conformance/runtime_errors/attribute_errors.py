class A:
    __slots__ = ('s',)
class B:
    def __init__(self): self.value = 1
    @property
    def p(self): return self.missing_inside
class C(B): pass
import math
for t in ('None.foo', '(5).foo', '"s".foo', '[].foo', '{}.foo', '(1,).foo', '(lambda: 0).foo', 'A().foo', 'A().s', 'B().foo', 'B.foo', 'C().foo', 'C.foo', 'len.foo', 'int.foo', 'type.foo', 'math.foo', 'super(C, C()).foo', 'B().p', '(i for i in []).foo', 'range(3).foo', 'B().__foo', 'object().foo', '(1.5).foo', 'b"".foo', 'True.foo', '....foo', 'NotImplemented.foo', 'Exception().foo', 'B().__init__.foo', 'iter([]).foo', '{1}.foo', '{}.keys().foo', 'slice(1).foo', '__builtins__.foo', 'type(None).foo', 'int.__add__.foo', '(5).__add__.foo', 'property().foo', 'staticmethod(len).foo2', 'math.pi.foo', 'print.foo', 'zip().foo', 'compile("1", "s", "eval").foo'):
    try: eval(t)
    except AttributeError as e: print(f'{t:25}', e, '|', e.name)
for t in ('B().value.x = 1', 'None.x = 1', '(5).x = 1', '"s".x = 1', 'A().t = 1', 'len.x = 1', 'int.x = 1', 'B().p = 1', 'del B().nope', 'del B().p', 'del A().s', 'del int.nope', 'math.pi.x = 1', 'object().x = 1', '[].x = 1', 'del [].append', '[].append = 1', '(lambda: 0).x = 1', 'B.new = 1', 'del B.new2', 'del B().__class__', 'range(3).start = 1', 'slice(1).stop = 2', '(1j).real = 2', 'B().__dict__ = 1', 'B().m.x = 1', 'Exception().args = 5', 'type(None).x = 1', '(i for i in []).x = 1', '{}.x = 1', '1 .real = 2', 'del "".upper', '(1,).__len__ = 2', 'super(C, C()).x = 1'):
    try: exec(t); print(t, 'ok')
    except (AttributeError, TypeError) as e: print(f'{t:25}', type(e).__name__, e)

# annotationlib: annotations as values, with forward references, and as text.
from annotationlib import *
F = Format
print(list(F))
def f(x: int, y: Un.a[int, 'q'](3, k=None) | None, *args: -A + B * (C - 1), w: 'str', v: 5 < X, u: [a, b], t: (a, int), s: a ** b ** c): pass
for fmt in (3, 4):
    for k, v in get_annotations(f, format=fmt).items(): print(k, repr(v) if fmt == 4 or k in 'xw' else (type(v), getattr(v, '__forward_arg__', None)))
class C:
    x: int
    y: Unk
    z: list['C']
    a: C
print(get_annotations(C, format=4), C.__annotate__(1) if 0 else '')
try: print(get_annotations(C))
except NameError as e: print(e)
print(get_annotations(C, format=3))
def outer():
    def g(x: later, y: int): pass
    if 0: later = 1
    return g
print(get_annotations(outer(), format=F.FORWARDREF)['x'].__forward_arg__, get_annotations(outer(), format=F.STRING))
def h[T](x: T, y: list[T]): pass
print(get_annotations(h, format=4), get_annotations(h, format=3), get_annotations(h))
def k(x: 'int', y: 'list[str]'): pass
print(get_annotations(k, eval_str=True), get_annotations(k))
for bad in (lambda: get_annotations(5), lambda: get_annotations(k, format=2), lambda: get_annotations(k, format=9), lambda: get_annotations(k, format=4, eval_str=True), lambda: get_annotations(print)):
    try: print(bad())
    except Exception as e: print(type(e), e)
print(type_repr(int), type_repr(f), type_repr(...), type_repr([int, 5]), type_repr('x'), annotations_to_string({'a': int, 'b': 'x', 'c': None}))
print(ForwardRef('a.b', owner=C, is_class=True), ForwardRef('X', module='sys'))
type A = list[Nope]
print(call_evaluate_function(A.evaluate_value, 3), call_evaluate_function(A.evaluate_value, 4))

# typing: what evaluates the parts of type parameters, and what their substitution checks.
from typing import *
import typing
T=TypeVar('T'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f[A: int, B: (str, bytes), C = list, D: Undefd = Nope, **Q = [int], *R = *tuple[int]](): pass
A, B, C, D, Q, R = f.__type_params__
type Al = int
for x in (lambda: A.evaluate_bound(1), lambda: A.evaluate_bound(4), lambda: A.evaluate_constraints, lambda: A.evaluate_default, lambda: B.evaluate_constraints(1), lambda: B.evaluate_bound, lambda: C.evaluate_default(1), lambda: D.evaluate_bound(1), lambda: D.evaluate_default(1), lambda: Q.evaluate_default(1), lambda: R.evaluate_default(1), lambda: Q.__default__, lambda: R.__default__,
  lambda: TypeVar('X', bound=int).evaluate_bound, lambda: TypeVar('X', bound=int).evaluate_bound(1), lambda: TypeVar('X', bound=int).evaluate_bound(4), lambda: TypeVar('X', int, str).evaluate_constraints(1), lambda: TypeVar('X', int, str).evaluate_constraints, lambda: TypeVar('X', default=5).evaluate_default(1), lambda: T.evaluate_default, lambda: T.evaluate_bound, lambda: P.evaluate_default, lambda: Ts.evaluate_default, lambda: ParamSpec('Y', default=[int]).evaluate_default(1), lambda: ParamSpec('Y', default=[int]).__default__, lambda: TypeVarTuple('Z', default=5).evaluate_default(1),
  lambda: TypeVar('X', bound='F').__bound__, lambda: TypeVar('X', bound=ClassVar), lambda: T.__typing_subst__(ClassVar), lambda: T.__typing_subst__((1,)), lambda: T.__typing_subst__(int), lambda: P.__typing_subst__([int]), lambda: P.__typing_subst__(int), lambda: list[T][ClassVar], lambda: Al.evaluate_value(1), lambda: typing.get_type_hints(f), lambda: type('X', (P.args,), {})):
    show(x)
print(ParamSpec('Y', default=int).__default__, ParamSpec('Y', default=[int]).has_default(), ParamSpec('Y', default=...).__default__, TypeVar('Y', default=[int]).__default__, ParamSpec('Y', default=[int]).__default__)
print(type(ParamSpec('Y').__default__), ParamSpec('Z', bound=int, covariant=True, default=5).__default__)
for x in (lambda: ParamSpec('P', bad=1), lambda: TypeVarTuple('P', bad=1), lambda: TypeVar('P', bad=1), lambda: ParamSpec(), lambda: ParamSpec(name='n').__name__):
    show(x)

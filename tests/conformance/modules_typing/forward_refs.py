# typing.ForwardRef: equality, evaluation, errors.
import annotationlib
import typing
from typing import *

T, K, P, Ts = TypeVar('T'), TypeVar('K'), ParamSpec('P'), TypeVarTuple('Ts')


class TD(TypedDict):
    a: int


for code in '''
ForwardRef('1 +')
ForwardRef(5)
ForwardRef('X', module='m', owner=int, is_class=True)
ForwardRef('X') == ForwardRef('X')
ForwardRef('X')|int
hash(ForwardRef('X')) == hash(ForwardRef('X'))
ForwardRef('int').evaluate()
ForwardRef('zz').evaluate()
ForwardRef('zz').evaluate(format=annotationlib.Format.FORWARDREF)
ForwardRef('list[zz]').evaluate(format=annotationlib.Format.FORWARDREF)
ForwardRef('list[zz]').evaluate(format=annotationlib.Format.STRING)
ForwardRef('1 +').evaluate()
ForwardRef('X')()
[x for x in dir(ForwardRef('X')) if not x.startswith('__')]
'''.strip().split('\n'):
    try:
        print(code, '=>', repr(eval(code)))
    except Exception as error:
        print(code, '->', type(error).__name__, error)

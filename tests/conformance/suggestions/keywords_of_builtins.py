# A keyword that a builtin does not take, and the one it may have been meant to be.
import itertools
from typing import ParamSpec, TypeVar, TypeVarTuple

calls = '''print(fil=3)
print(1, sepp='')
print(1, flush_=3)
print(1, s='')
print(1, fles=3, x=4)
int('1', bas=2)
int(bas=2)
int('1', foo=2)
max([1], defalt=1)
min([1], kee=1)
min([1], foo=1)
complex(1, img=2)
complex(1, reel=2)
zip([1], strct=True)
map(len, [1], strct=True)
itertools.product([1], repet=2)
itertools.zip_longest([1], fillval=2)
sorted([1], revers=True)
sum([1], strt=1)
enumerate([1], strt=1)
'a b'.split(' ', maxsplt=1)
ImportError(nam=1)
TypeVar('T', bond=int)
ParamSpec('P', bound_=int)
TypeVarTuple('Ts', defalt=int)'''
for call in calls.split('\n'):
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, '|', error)
print('x', ned='')

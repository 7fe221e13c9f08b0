# What a union takes in, and that it is no sequence.
print((int|str)|'abc')
T = int | None | 'Node'
print(T, T.__args__)
for f in (lambda: (int|str)|5, lambda: 5|(int|str), lambda: (int|str)|(1,2), lambda: (int|str)|'', lambda: (int|str)|[1], lambda: 'a'|(int|None), lambda: list[int]|'a', lambda: 'a'|list[int], lambda: (list[int]|int)|'a', lambda: (int|str)|len, lambda: (int|str)|...,lambda: int|..., lambda: (int|str)|(lambda: 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for x in (1,'a',None,...):
    try: print(isinstance(x,(int|str)|5))
    except Exception as e: print(type(e).__name__, e)
class A:
    def __or__(self,o): return 'A.or'
    def __ror__(self,o): return 'A.ror'
    def __repr__(self): return 'A()'
print((int|str)|A(), A()|(int|str))
for f in (list, reversed, len, lambda u: 1 in u, lambda u: [*u], lambda u: u[0]):
    try: print(f(int|str))
    except Exception as e: print(type(e).__name__, e)
    try: print(f(list[int]))
    except Exception as e: print(type(e).__name__, e)
a,b = list[int]|None, 1
try: p,q = int|str
except TypeError as e: print(e)
try:
    for x in int|str: pass
except TypeError as e: print(e)
from typing import *
T=TypeVar('T'); 
class G(Generic[T]): pass
for f in (lambda: T|5, lambda: 5|T, lambda: T|'a', lambda: list[int]|List[int], lambda: List[int]|list[int], lambda: list[int]|G[int], lambda: G[int]|'a', lambda:'a'|G[int], lambda:List[int]|5, lambda: Optional[int]|5, lambda: int|G[int], lambda: T|(1,), lambda: Any|None, lambda: Any|'a', lambda: List|None, lambda: int|List, lambda: int|Any, lambda: ForwardRef('a')|int, lambda: ForwardRef('a')|'b', lambda: int|ForwardRef('a'), lambda: Literal[1]|None, lambda: int|Literal[1], lambda: NewType('N',int)|None, lambda: int|NewType('N',int), lambda: Callable|None, lambda: None|Callable[[],int], lambda: Self|None, lambda: Union|None, lambda: NoReturn|None, lambda: int|None|Literal['a'], lambda: Annotated[int,1]|str, lambda: type[int]|None, lambda: None|5, lambda: len|None, lambda: T|T, lambda: T|None):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

# Methods of the classes of builtin types bind to those classes and what derives from them.
import itertools
d=itertools.chain.__dict__['from_iterable']
e=dict.__dict__['fromkeys']
for f in (lambda:d.__get__(None,type(None)),lambda:d.__get__(1),lambda:d.__get__(1,2),lambda:e.__get__(1,int),lambda:e.__get__(None,int)(1),lambda:e.__get__({},int),lambda:e.__get__(int,2),lambda:e.__get__(1),lambda:type(d.__get__({},itertools.chain)), lambda:type(e.__get__(int,dict)), lambda:e.__get__({})([1]),lambda:e.__get__(None,2)):
    try: print(f())
    except Exception as x: print(type(x).__name__,x)


class Borrower:
    fromkeys = dict.__dict__['fromkeys']
    from_iterable = itertools.chain.__dict__['from_iterable']
    fromhex = bytes.__dict__['fromhex']


for borrow in (lambda: Borrower.fromkeys([1]), lambda: Borrower().from_iterable([[1]]), lambda: Borrower.fromhex('00')):
    try:
        print(borrow())
    except Exception as error:
        print(type(error).__name__, error)

class Base(Exception):
    code = 0
    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details
    def __str__(self): return f'[{self.code}] {self.args[0]} {self.details}'
class NotFound(Base): code = 404
class Quiet(Exception):
    def __repr__(self): return 'Quiet!'
    def __str__(self): return ''
class WithEq(Exception):
    def __eq__(self, o): return True
    __hash__ = Exception.__hash__
try: raise NotFound('page', path='/x')
except Base as e: print(e, repr(e), e.code, e.details, e.args)
print(repr(Quiet()), str(Quiet()) == '', f'{Quiet()!r}')
class Extra(ValueError, KeyError): pass
for kind in (ValueError, KeyError, LookupError, Exception):
    try: raise Extra('multi')
    except kind as e: print(kind.__name__, e, repr(e))
class Meta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, o): return True
class Pretend(Exception, metaclass=Meta): pass
try:
    try: raise KeyError('checks do not use __subclasscheck__')
    except Pretend: print('caught')
except KeyError as e: print('not fooled')
class S(Exception):
    __slots__ = ('v',)
s = S(1); s.v = 2; s.w = 3
print(s.v, s.w, s.__dict__)
e = ValueError('a', 'b')
e.args = ('c',)
print(e, e.args)
e.custom = 'attribute'
print(e.custom, e.__dict__, vars(e))
class New(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, 'from new')
        return self
    def __init__(self, *args): self.seen = args
print(repr(New(1, 2)), New(1, 2).seen)
print(Exception.__mro__, Extra.__mro__[1:4], issubclass(KeyError, LookupError), Base.__module__)
try: raise type('Dynamic', (Exception,), {'x': 1})('made')
except Exception as e: print(type(e).__name__, e, e.x)

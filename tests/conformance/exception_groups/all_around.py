# except*, groups, notes, and what the attributes of exceptions accept.
# except*, groups
def show(e, d=0):
    print(' '*d + type(e).__name__, e, getattr(e,'__notes__',''), 'cause', repr(e.__cause__), 'ctx', repr(e.__context__))
    for s in getattr(e,'exceptions',()): show(s,d+2)
def t(f):
    try: f()
    except BaseException as e: show(e)
    else: print('no exc')
def f1():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2),ExceptionGroup('n',[ValueError(3),KeyError(4)])])
    except* ValueError as e: show(e)
    except* (TypeError, KeyError) as e: show(e)
    else: print('else')
    finally: print('fin')
t(f1)
def f2():
    try: raise ValueError('naked')
    except* ValueError as e: show(e)
t(f2)
def f3():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError: raise KeyError('new')
    except* TypeError: raise
t(f3)
def f4():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(2)])
    except* ValueError as e: raise e
t(f4)
def f5():
    try: pass
    except* ValueError: pass
    else: print('else')
t(f5)
def f6():
    try: raise ExceptionGroup('g',[ValueError(1)])
    except* TypeError: pass
    else: print('else')
    finally: print('finally')
t(f6)
def f7():
    try: raise BaseExceptionGroup('b',[KeyboardInterrupt(),ValueError()])
    except* ValueError: print('v')
t(f7)
def f8():
    try: raise ExceptionGroup('g',[ValueError(1)])
    except* ExceptionGroup: pass
t(f8)
def f9():
    try: raise KeyError('k')
    except* ValueError: pass
t(f9)
def f10():
    try: raise ExceptionGroup('g',[ValueError(1),OSError(2),KeyError(3)])
    except* ValueError: raise ValueError('a') from None
    except* OSError as e: raise ExceptionGroup('x',[RuntimeError()]) from e
t(f10)
def f11():
    for i in range(2):
        try:
            raise ExceptionGroup('g',[ValueError(i)])
        except* ValueError as e:
            print(e.exceptions)
        try: e
        except UnboundLocalError as u: print(u)
t(f11)
eg = ExceptionGroup('msg',[ValueError(1),ExceptionGroup('in',[TypeError(2),ValueError(3)])])
print(eg.message, eg.exceptions, str(eg), repr(eg))
print(eg.subgroup(ValueError), eg.subgroup(lambda e: isinstance(e,TypeError)), eg.subgroup((KeyError,)), eg.split(TypeError))
print(eg.derive([KeyError()]), eg.subgroup(ExceptionGroup) is eg)
class MyEG(ExceptionGroup):
    def __new__(cls, *a, code=0): self = super().__new__(cls, *a); self.code = code; return self
    def __init__(self,*a,code=0): pass
    def derive(self, excs): return MyEG(self.message, excs, code=self.code)
m = MyEG('m',[ValueError(1),TypeError(2)],code=7); m.add_note('note')
a,b = m.split(ValueError); print(type(a),a.code,a.__notes__,b.code, a.__notes__ is m.__notes__)
for bad in ((),('a',),('a',[]),('a',5),('a',[1]),(1,[ValueError()]),('a',[ValueError],),('a',(ValueError(),)),('a',[KeyboardInterrupt()]),('a',{ValueError():1})):
    for c in (ExceptionGroup,BaseExceptionGroup):
        try: print(repr(c(*bad)))
        except Exception as e: print(type(e).__name__,e)
print(type(BaseExceptionGroup('a',[ValueError()])), ExceptionGroup.__mro__)
class E2(BaseExceptionGroup, ValueError): pass
try: E2('a',[KeyboardInterrupt()]); print('ok')
except TypeError as e: print(e)
for bad in (5, 'a', (5,), [ValueError], None, lambda: 0):
    try: eg.split(bad)
    except Exception as e: print(type(e).__name__,e)
try: eg.exceptions = ()
except AttributeError as e: print(e)
print(ExceptionGroup[int], eg == eg, eg.args)
def f12():
    try:
        try: raise ValueError('a')
        except* ValueError: 1/0
    except* ZeroDivisionError as z: show(z)
t(f12)
def f13():
    try: raise ExceptionGroup('g',[ValueError(1),TypeError(1)])
    except* ValueError:
        try: raise ExceptionGroup('h',[KeyError()])
        except* KeyError: print('inner')
t(f13)
def gen():
    try:
        yield 1
    except* ValueError as e:
        yield e
g = gen(); next(g); show(g.throw(ValueError('x')))
def f14():
    x = ValueError('same')
    try: raise ExceptionGroup('g', [x, x])
    except* ValueError as e: print(len(e.exceptions)); raise
t(f14)
e = ValueError(); e.add_note('a'); e.add_note('b'); print(e.__notes__)
try: e.add_note(1)
except TypeError as x: print(x)
e.__notes__ = 5
try: e.add_note('x')
except TypeError as x: print(x)
e.with_traceback(None)
try: e.with_traceback(5)
except TypeError as x: print(x)
for a in ('__cause__','__context__','__traceback__','__suppress_context__','args'):
    for v in (5, None, True, ValueError(), (1,)):
        try: setattr(e,a,v); print(a,v,repr(getattr(e,a)))
        except Exception as x: print(a,v,type(x).__name__,x)
    try: delattr(e,a); print('del ok')
    except Exception as x: print(a,type(x).__name__,x)

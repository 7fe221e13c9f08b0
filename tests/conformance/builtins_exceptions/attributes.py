# Attributes: args, notes, tracebacks, causes, contexts, setting them.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

e = ValueError('a', 1)
print(e.args, e, repr(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.__dict__,
      hasattr(e, '__notes__'))
e.args = ('changed',)
e.extra = 5
print(e, repr(e), e.extra, e.__dict__, vars(e))
e.args = [1, 2]
print(e.args)
e.args = 'xyz'
print(e.args)
show(lambda: setattr(e, 'args', 5))
print(e.add_note('first'), e.add_note('second'), e.__notes__, str(e))
show(e.add_note, 5)
show(e.add_note)
e.__notes__ = 'not a list'
show(e.add_note, 'x')
print(e.__notes__)
other = KeyError('k')
e.__cause__ = other
print(repr(e.__cause__), e.__suppress_context__)
e.__cause__ = None
e.__suppress_context__ = False
e.__context__ = other
print(repr(e.__context__), e.__suppress_context__)
show(lambda: setattr(e, '__cause__', 5))
show(lambda: setattr(e, '__context__', 'x'))
show(lambda: setattr(e, '__traceback__', 5))
show(lambda: delattr(e, '__cause__'))
show(lambda: delattr(e, 'args'))
show(lambda: delattr(e, '__traceback__'))
try:
    raise ValueError('with tb')
except ValueError as error:
    tb = error.__traceback__
    kept = error
print(type(tb).__name__, tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name, type(tb.tb_frame).__name__,
      kept.with_traceback(None).__traceback__)
again = kept.with_traceback(tb)
print(again is kept, kept.__traceback__ is tb)
show(kept.with_traceback, 5)
show(kept.with_traceback)
e = Exception.__new__(ValueError, 'from new')
print(e.args, e.__init__('from init'), e.args, e.__setstate__({'state': 1}), e.state, e.__reduce__()[1])
show(Exception('x').__setstate__, 5)
print(Exception('a') == Exception('a'), BaseException.__doc__ is not None,
      ValueError('x').__class__.__name__, ValueError().__str__(), ValueError('a').__repr__())


class Custom(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(f'code {code}')
        self.code, self.detail = code, detail

    def __str__(self):
        return f'<{self.code}: {self.detail}> ' + super().__str__()


c = Custom(7, detail='d')
print(c, repr(c), c.args, c.code, [c])


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


n = NoSuper(1, 2)
print(n.args, n, repr(n), str(NoSuper(b'x', 'y')))


class StrFails(Exception):
    def __str__(self):
        raise RuntimeError('in str')


show(str, StrFails())
print(repr(StrFails('ok')))
